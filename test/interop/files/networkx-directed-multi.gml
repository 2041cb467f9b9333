graph [
  directed 1
  multigraph 1
  name "Netz S&#252;d"
  node [
    id 0
    label "Kontaktstelle S&#252;d"
    kind "centre"
    staff 4
    x 0.5
    y 0.25
    note "Gr&#246;&#223;e &#38; &#34;G&#252;te&#34;"
  ]
  node [
    id 1
    label "Klinikum <West>"
    kind "partner"
    sector "Gesundheit"
    staff 340
    x 1.5
    y -2.0
  ]
  node [
    id 2
    label "B&#252;rgerstiftung"
    kind "funder"
    sector "Soziales"
    staff 12
    x -3.25
    y 4.0
    note "seit 1998"
  ]
  node [
    id 3
    label "AG Sucht"
    kind "committee"
    sector "Gesundheit"
    staff 0
    x 0.0
    y 0.0
  ]
  node [
    id 4
    label "Ohne Verbindung e. V."
    kind "group"
    sector "Soziales"
    staff 1
    x 9.0
    y 9.0
  ]
  edge [
    source 0
    target 1
    key 0
    weight 2.5
    type "cooperation"
    formality "contract"
  ]
  edge [
    source 0
    target 1
    key 1
    weight 3.0
    type "event"
    formality "informal"
  ]
  edge [
    source 0
    target 3
    key 0
    weight 1.0
    type "committee-membership"
    formality "informal"
  ]
  edge [
    source 1
    target 3
    key 0
    weight 0.125
    type "cooperation"
    formality "informal"
  ]
  edge [
    source 2
    target 0
    key 0
    weight 1500.0
    type "funding"
    formality "agreement"
  ]
]
