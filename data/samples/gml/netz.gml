Creator "igraph version 0.10.2"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    name "kiss"
    label "Kontaktstelle"
    kind "centre"
    graphics [ x 120.5 y 80.0 fill "#FFCC00" w 30 h 30 type "ellipse" ]
  ]
  node
  [
    id 1
    name "klinikum"
    label "Klinikum &quot;S&#252;d&quot;"
    sector "Gesundheit"
  ]
  node
  [
    id 2
    name "beratung"
    label "Beratung &amp; Hilfe"
    sector "Soziales"
  ]
  edge
  [
    source 0
    target 1
    weight 2.5
  ]
  edge
  [
    source 0
    target 2
    type "committee-membership"
  ]
]
