Creator "igraph version 0.10.2 Sun Nov 22 07:43:07 2026"
Version 1
graph
[
  directed 0
  name "Netz Süd"
  node
  [
    id 0
    name "Kontaktstelle Süd"
    kind "centre"
    sector ""
    staff 4
    x 0.5
    y 0.25
    note "Größe &amp; &quot;Güte&quot;"
  ]
  node
  [
    id 1
    name "Klinikum <West>"
    kind "partner"
    sector "Gesundheit"
    staff 340
    x 1.5
    y -2
    note ""
  ]
  node
  [
    id 2
    name "Bürgerstiftung"
    kind "funder"
    sector "Soziales"
    staff 12
    x -3.25
    y 4
    note "seit 1998"
  ]
  node
  [
    id 3
    name "AG Sucht"
    kind "committee"
    sector "Gesundheit"
    staff 0
    x 0
    y 0
    note ""
  ]
  node
  [
    id 4
    name "Ohne Verbindung e. V."
    kind "group"
    sector "Soziales"
    staff 1
    x 9
    y 9
    note ""
  ]
  edge
  [
    source 1
    target 0
    weight 2.5
    type "cooperation"
    formality "contract"
  ]
  edge
  [
    source 3
    target 0
    weight 1
    type "committee-membership"
    formality "informal"
  ]
  edge
  [
    source 2
    target 0
    weight 1500
    type "funding"
    formality "agreement"
  ]
  edge
  [
    source 3
    target 1
    weight 0.125
    type "cooperation"
    formality "informal"
  ]
  edge
  [
    source 1
    target 0
    weight 3
    type "event"
    formality "informal"
  ]
]
