Creator "igraph version 0.10.2 Sun Nov 22 07:59:59 2026"
Version 1
graph
[
  directed 0
  multigraph 1
  drehscheibe "{&quot;version&quot;:1,&quot;about&quot;:{&quot;id&quot;:&quot;dortmund-2023&quot;,&quot;name&quot;:{&quot;de&quot;:&quot;Dortmund 2023&quot;,&quot;en&quot;:&quot;Dortmund 2023&quot;},&quot;description&quot;:{&quot;de&quot;:&quot;Selbsthilfe-Kontaktstelle Dortmund mit Tr&amp;#228;gern, F&amp;#246;rderern, Gremien, Netzwerken und Gruppen nach ihrem Jahresbericht 2023: 37 Einrichtungen, 49 Verbindungen.&quot;,&quot;en&quot;:&quot;The Dortmund self-help contact centre with its carriers, funders, committees, networks and groups according to its annual report 2023: 37 bodies, 49 ties.&quot;},&quot;year&quot;:2023,&quot;hub&quot;:&quot;do-shk&quot;,&quot;aggregate&quot;:false,&quot;license&quot;:&quot;MIT&quot;},&quot;regions&quot;:[{&quot;id&quot;:&quot;dortmund&quot;,&quot;label&quot;:&quot;Dortmund&quot;,&quot;land&quot;:&quot;Nordrhein-Westfalen&quot;,&quot;size&quot;:null,&quot;part&quot;:null,&quot;inhabitants&quot;:null}],&quot;sources&quot;:[{&quot;id&quot;:&quot;dortmund-2023-bericht&quot;,&quot;title&quot;:&quot;Jahresbericht 2023 der Selbsthilfe-Kontaktstelle Dortmund&quot;,&quot;publisher&quot;:&quot;Selbsthilfe-Kontaktstelle Dortmund&quot;,&quot;year&quot;:2023,&quot;file&quot;:&quot;004_01a2e912190d0338.txt&quot;}],&quot;names&quot;:[[&quot;sectorreason&quot;,&quot;sector_reason&quot;],[&quot;sectorreasonen&quot;,&quot;sector_reason_en&quot;],[&quot;noteen&quot;,&quot;note_en&quot;],[&quot;sectorconfidence&quot;,&quot;sector_confidence&quot;],[&quot;blockcount&quot;,&quot;block_count&quot;],[&quot;sectoralternative&quot;,&quot;sector_alternative&quot;],[&quot;isdirected&quot;,&quot;is_directed&quot;],[&quot;sourceid&quot;,&quot;source_id&quot;]]}"
  node
  [
    id 0
    label "Selbsthilfe-Kontaktstelle Dortmund"
    key "do-shk"
    kind "centre"
    category "selbsthilfekontaktstelle"
    sector "&amp;#252;bergreifend"
    sectorreason "arbeitet tr&amp;#228;ger- und verbands&amp;#252;bergreifend"
    sectorreasonen "works across carriers and associations"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "1-22"
    note "Mittelpunkt dieses Netzwerks; gegr&amp;#252;ndet 1983 (Z. 571)."
    noteen "Hub of this network; founded in 1983 (l. 571)."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 1
    label "Andere Selbsthilfe-Kontaktstellen (Junge Selbsthilfe / interkulturelle &amp;#214;ffnung)"
    key "do-andere-kontaktstellen"
    kind "centre"
    category "selbsthilfekontaktstelle"
    sector "&amp;#252;bergreifend"
    sectorreason "Selbsthilfeunterst&amp;#252;tzung, themen&amp;#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level ""
    place ""
    region ""
    source "dortmund-2023-bericht"
    lines "138-141"
    note "Weder Namen noch Anzahl genannt."
    noteen "Neither names nor number stated."
    block "yes"
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 2
    label "PariSozial Dortmund gGmbH"
    key "do-parisozial"
    kind "partner"
    category "traeger"
    sector "Soziales"
    sectorreason "gGmbH eines Wohlfahrtsverbands"
    sectorreasonen "non-profit company of a welfare association"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "20-22"
    note "Tr&amp;#228;ger der Kontaktstelle und des KoPS."
    noteen "Carrier of the contact centre and of KoPS."
    block ""
    sectorconfidence "medium"
    sectoralternative ""
  ]
  node
  [
    id 3
    label "Der Parit&amp;#228;tische NRW"
    key "paritaet-nrw"
    kind "partner"
    category "wohlfahrtsverband"
    sector "Soziales"
    sectorreason "Wohlfahrtsverband"
    sectorreasonen "welfare association"
    level "land"
    place "Nordrhein-Westfalen"
    region ""
    source "dortmund-2023-bericht"
    lines "21-22;50-53"
    note "Tr&amp;#228;gt 38 Selbsthilfe-Kontaktstellen und -B&amp;#252;ros in NRW."
    noteen "Carries 38 self-help contact centres and offices in North Rhine-Westphalia."
    block ""
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 4
    label "Gesetzliche Krankenkassen (&amp;#167; 20h SGB V)"
    key "do-gkv"
    kind "funder"
    category "krankenkasse"
    sector "Gesundheit"
    sectorreason "gesetzliche Krankenversicherung"
    sectorreasonen "statutory health insurance"
    level ""
    place ""
    region ""
    source "dortmund-2023-bericht"
    lines "39;151-153"
    note "Kassen nicht einzeln genannt; &amp;#167; 20h SGB V in Z. 39, &amp;#167; 20 in Z. 152."
    noteen "Funds not named individually; &amp;#167; 20h SGB V in l. 39, &amp;#167; 20 in l. 152."
    block "yes"
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 5
    label "Gesetzliche Krankenkassenverb&amp;#228;nde"
    key "do-gkv-verbaende"
    kind "funder"
    category "krankenkasse"
    sector "Gesundheit"
    sectorreason "gesetzliche Krankenversicherung"
    sectorreasonen "statutory health insurance"
    level ""
    place ""
    region ""
    source "dortmund-2023-bericht"
    lines "434-436"
    note "M&amp;#246;glicherweise dieselbe Stelle wie &amp;#8222;Gesetzliche Krankenkassen (&amp;#167; 20h SGB V)&amp;#8220;; wegen der anderen Bezeichnung getrennt gef&amp;#252;hrt."
    noteen "Possibly the same body as &amp;#8220;Gesetzliche Krankenkassen (&amp;#167; 20h SGB V)&amp;#8221;; kept apart because it is named differently."
    block "yes"
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 6
    label "Stadt Dortmund"
    key "do-stadt"
    kind "funder"
    category "kommunale-verwaltung"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "40"
    note "F&amp;#246;rdert die Kontaktstelle; Gesundheitskonferenz und Facharbeitskreis Psychiatrie tragen ihren Namen. Kein Sektor: Kommune als Ganzes."
    noteen "Funds the contact centre; the health conference and the psychiatry working group carry its name. No sector: municipality as a whole."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 7
    label "St&amp;#228;dtischer F&amp;#246;rderfonds Selbsthilfe"
    key "do-foerderfonds"
    kind "funder"
    category "foerderfonds"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "353;395"
    note "St&amp;#228;dtischer Fonds; bezahlte eine Veranstaltung aus Restmitteln des Jahres 2022."
    noteen "Municipal fund; paid for an event out of money left over from 2022."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 8
    label "Land Nordrhein-Westfalen"
    key "land-nrw"
    kind "funder"
    category "land"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "land"
    place "Nordrhein-Westfalen"
    region ""
    source "dortmund-2023-bericht"
    lines "41;545"
    note ""
    noteen ""
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 9
    label "Deutsche Arbeitsgemeinschaft Selbsthilfegruppen e.V."
    key "dag-shg"
    kind "partner"
    category "selbsthilfe-fachverband"
    sector "&amp;#252;bergreifend"
    sectorreason "Selbsthilfeunterst&amp;#252;tzung, themen&amp;#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "bund"
    place "Deutschland"
    region ""
    source "dortmund-2023-bericht"
    lines "500"
    note "Im Bericht unter den bundesweiten Einrichtungen aufgef&amp;#252;hrt, in denen die Kontaktstelle vertreten ist."
    noteen "Listed among the federal bodies in which the contact centre is represented."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 10
    label "Dortmunder Selbsthilfegruppen"
    key "do-shg"
    kind "group"
    category "selbsthilfegruppen"
    sector "&amp;#252;bergreifend"
    sectorreason "Gruppen aller Themen"
    sectorreasonen "groups of all topics"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "65-80"
    note "Fast 230 Gruppen stehen in Kontakt mit der Kontaktstelle (Z. 65); das Themenblatt nennt rund 200 (Z. 659). 86 % Gesundheit, 14 % Soziales."
    noteen "Almost 230 groups are in contact with the centre (l. 65); the topic sheet says around 200 (l. 659). 86 % health, 14 % social."
    block "yes"
    sectorconfidence ""
    blockcount 230
    sectoralternative ""
  ]
  node
  [
    id 11
    label "Selbsthilfegruppe Lungenkrebs Dortmund"
    key "do-shg-lungenkrebs"
    kind "group"
    category "selbsthilfegruppe"
    sector "Gesundheit"
    sectorreason "Krebserkrankung"
    sectorreasonen "cancer"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "160-166"
    note "Gruppenpreis am Tag der Freiwilligen, 5. Dezember 2023."
    noteen "Group award on volunteers&amp;#8217; day, 5 December 2023."
    block ""
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 12
    label "Selbsthilfegruppe Sputnik"
    key "do-shg-sputnik"
    kind "group"
    category "selbsthilfegruppe"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "165-166"
    note "Gruppenpreis 2021; Thema nicht genannt."
    noteen "Group award in 2021; topic not stated."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 13
    label "Dortmunder Krankenh&amp;#228;user"
    key "do-krankenhaeuser"
    kind "partner"
    category "krankenhaus"
    sector "Gesundheit"
    sectorreason "Krankenh&amp;#228;user"
    sectorreasonen "hospitals"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "518-528"
    note "Anzahl nicht genannt."
    noteen "Number not stated."
    block "yes"
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 14
    label "Klinikum Westfalen"
    key "klinikum-westfalen"
    kind "partner"
    category "krankenhaus"
    sector "Gesundheit"
    sectorreason "Krankenhausverbund"
    sectorreasonen "hospital group"
    level ""
    place ""
    region ""
    source "dortmund-2023-bericht"
    lines "531-533"
    note "Programm &amp;#8222;Selbsthilfefreundliches Krankenhaus&amp;#8220;."
    noteen "Programme &amp;#8220;self-help friendly hospital&amp;#8221;."
    block ""
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 15
    label "Knappschaftskrankenhaus L&amp;#252;tgendortmund"
    key "kkh-luetgendortmund"
    kind "partner"
    category "krankenhaus"
    sector "Gesundheit"
    sectorreason "Krankenhaus"
    sectorreasonen "hospital"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "484;533-535"
    note "Die Zugeh&amp;#246;rigkeit zum Klinikum Westfalen geht aus dem Text nur mittelbar hervor; deshalb keine Verbindung."
    noteen "The text only implies that it belongs to Klinikum Westfalen; hence no tie."
    block ""
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 16
    label "Kontaktb&amp;#252;ro Pflegeselbsthilfe Dortmund (KoPS)"
    key "kops"
    kind "partner"
    category "pflegeselbsthilfe"
    sector "Gesundheit"
    sectorreason "Pflegeselbsthilfe nach &amp;#167; 45d SGB XI"
    sectorreasonen "care self-help under &amp;#167; 45d SGB XI"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "543-559"
    note "Schwesterstelle unter demselben Tr&amp;#228;ger."
    noteen "Sister office under the same carrier."
    block ""
    sectorconfidence "medium"
    sectoralternative "Soziales"
  ]
  node
  [
    id 17
    label "Pflegeselbsthilfe-Gruppen (KoPS)"
    key "do-pflegeselbsthilfegruppen"
    kind "group"
    category "selbsthilfegruppen"
    sector "Gesundheit"
    sectorreason "Pflege"
    sectorreasonen "care"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "547-552"
    note "20 gef&amp;#246;rderte Gruppen bis Juli 2023; drei davon im August 2023 an den Kreis Unna abgegeben."
    noteen "20 groups funded until July 2023; three of them handed over to the district of Unna in August 2023."
    block "yes"
    sectorconfidence "medium"
    blockcount 20
    sectoralternative "Soziales"
  ]
  node
  [
    id 18
    label "Kreis Unna"
    key "kreis-unna"
    kind "partner"
    category "kommunale-verwaltung"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "region"
    place "Kreis Unna"
    region ""
    source "dortmund-2023-bericht"
    lines "551-552"
    note "&amp;#220;bernahm drei Pflegeselbsthilfe-Gruppen; die zust&amp;#228;ndige Stelle ist nicht genannt."
    noteen "Took over three care self-help groups; the receiving office is not named."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 19
    label "Bildungseinrichtungen und Hochschulen in Dortmund"
    key "do-bildung"
    kind "partner"
    category "bildung"
    sector "Soziales"
    sectorreason "Bildung"
    sectorreasonen "education"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "131-134"
    note "Anzahl nicht genannt; Schwerpunkt &amp;#8222;Junge Selbsthilfe&amp;#8220;."
    noteen "Number not stated; focus on young self-help."
    block "yes"
    sectorconfidence "medium"
    sectoralternative ""
  ]
  node
  [
    id 20
    label "Migrantenselbstorganisationen"
    key "do-mso"
    kind "partner"
    category "migrantenorganisation"
    sector "Soziales"
    sectorreason "Migration"
    sectorreasonen "migration"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "136-138"
    note "Anzahl nicht genannt; Schwerpunkt &amp;#8222;Interkulturelle &amp;#214;ffnung&amp;#8220;; Ort aus der &amp;#220;berschrift erschlossen."
    noteen "Number not stated; focus on intercultural opening; place inferred from the heading."
    block "yes"
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 21
    label "Wirtschaftsf&amp;#246;rderung Dortmund"
    key "do-wirtschaftsfoerderung"
    kind "partner"
    category "wirtschaft"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "327-329"
    note "Veranstalterin eines Netzwerktreffens zum Thema Einsamkeit. Kein Sektor: Wirtschaft."
    noteen "Host of a networking event on loneliness. No sector: economy."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 22
    label "Lokale Medien"
    key "do-lokale-medien"
    kind "partner"
    category "presse"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "426-432"
    note "Anzahl nicht genannt. Kein Sektor: Medien."
    noteen "Number not stated. No sector: media."
    block "yes"
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 23
    label "Stra&amp;#223;enmagazin Bodo"
    key "do-bodo"
    kind "partner"
    category "presse"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "156-158"
    note "Werbefl&amp;#228;che aus dem Gemeinschaftsantrag der Gruppen. Kein Sektor: Medien."
    noteen "Advertising space from the joint application of the groups. No sector: media."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 24
    label "Kino Schauburg Dortmund"
    key "do-kino-schauburg"
    kind "partner"
    category "kultur"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "404-405"
    note "Ort einer Veranstaltung. Kein Sektor: Kultur."
    noteen "Venue of one event. No sector: culture."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 25
    label "Gesundheitskonferenz der Stadt Dortmund"
    key "do-gesundheitskonferenz"
    kind "committee"
    category "gesundheitskonferenz"
    sector "Gesundheit"
    sectorreason "Gesundheit im Namen"
    sectorreasonen "health in the name"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "480"
    note "In Z. 512 &amp;#8222;regionale Gesundheitskonferenz&amp;#8220; genannt; als dasselbe Gremium gef&amp;#252;hrt."
    noteen "Called the regional health conference in l. 512; treated as the same committee."
    block ""
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 26
    label "Facharbeitskreis Psychiatrie der Stadt Dortmund"
    key "do-fak-psychiatrie"
    kind "committee"
    category "arbeitskreis"
    sector "Gesundheit"
    sectorreason "psychiatrische Versorgung; der Bericht z&amp;#228;hlt psychische Erkrankungen zur Gesundheit (Z. 69-73)"
    sectorreasonen "psychiatric care; the report counts mental illness as health (l. 69-73)"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "481"
    note ""
    noteen ""
    block ""
    sectorconfidence "medium"
    sectoralternative "Psycho-Soziales"
  ]
  node
  [
    id 27
    label "Qualit&amp;#228;tszirkel Selbsthilfefreundliches Krankenhaus (Knappschaftskrankenhaus L&amp;#252;tgendortmund)"
    key "do-qz-sfkh"
    kind "committee"
    category "qualitaetszirkel"
    sector "Gesundheit"
    sectorreason "Qualit&amp;#228;tszirkel eines Krankenhauses"
    sectorreasonen "hospital quality circle"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "482-484"
    note ""
    noteen ""
    block ""
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 28
    label "Arbeitskreis Opferhilfe Dortmund"
    key "do-ak-opferhilfe"
    kind "committee"
    category "arbeitskreis"
    sector "Psycho-Soziales"
    sectorreason "Opferhilfe: Gewalt und Lebenskrisen"
    sectorreasonen "victim support: violence and life crises"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "485"
    note ""
    noteen ""
    block ""
    sectorconfidence "medium"
    sectoralternative "Soziales"
  ]
  node
  [
    id 29
    label "Landesarbeitskreis (LAK) der Selbsthilfe-Kontaktstellen NRW"
    key "nrw-lak"
    kind "committee"
    category "arbeitskreis-selbsthilfeunterstuetzung"
    sector "&amp;#252;bergreifend"
    sectorreason "Selbsthilfeunterst&amp;#252;tzung, themen&amp;#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "land"
    place "Nordrhein-Westfalen"
    region ""
    source "dortmund-2023-bericht"
    lines "491"
    note "Im Bericht unter den Gremien aufgef&amp;#252;hrt; der Sache nach ein Netzwerk der Kontaktstellen."
    noteen "Listed among the committees in the report; in substance a network of contact centres."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 30
    label "Arbeitsgemeinschaft (AG) der Selbsthilfe-Kontaktstellen und -B&amp;#252;ros im Parit&amp;#228;tischen NRW"
    key "nrw-ag-paritaet"
    kind "committee"
    category "arbeitskreis-selbsthilfeunterstuetzung"
    sector "&amp;#252;bergreifend"
    sectorreason "Selbsthilfeunterst&amp;#252;tzung, themen&amp;#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "land"
    place "Nordrhein-Westfalen"
    region ""
    source "dortmund-2023-bericht"
    lines "492-494"
    note "Im Bericht unter den Gremien aufgef&amp;#252;hrt; der Sache nach ein Netzwerk der Kontaktstellen."
    noteen "Listed among the committees in the report; in substance a network of contact centres."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 31
    label "Regionaltreffen der parit&amp;#228;tischen Selbsthilfe-Kontaktstellen und -b&amp;#252;ros Westfalen-Lippe"
    key "nrw-regionaltreffen-wl"
    kind "committee"
    category "arbeitskreis-selbsthilfeunterstuetzung"
    sector "&amp;#252;bergreifend"
    sectorreason "Selbsthilfeunterst&amp;#252;tzung, themen&amp;#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "region"
    place "Westfalen-Lippe"
    region ""
    source "dortmund-2023-bericht"
    lines "495-497"
    note "Im Bericht unter den Gremien in NRW aufgef&amp;#252;hrt; der Sache nach ein Netzwerk der Kontaktstellen."
    noteen "Listed among the state committees in the report; in substance a network of contact centres."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 32
    label "Team Ansprechpartner*in"
    key "do-team-ansprechpartner"
    kind "committee"
    category "vertretung-der-gruppen"
    sector "&amp;#252;bergreifend"
    sectorreason "vertritt Gruppen aller Themen"
    sectorreasonen "represents groups of all topics"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "352;506-514"
    note "Zwei gew&amp;#228;hlte Vertretungen der Gruppen; Wahl alle zwei Jahre, zuletzt 2023."
    noteen "Two elected representatives of the groups; elected every two years, most recently in 2023."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 33
    label "Beirat St&amp;#228;dtischer F&amp;#246;rderfonds"
    key "do-beirat-foerderfonds"
    kind "committee"
    category "foerderbeirat"
    sector ""
    sectorreason ""
    sectorreasonen ""
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "351-354"
    note "2023 von den Gruppen gew&amp;#228;hlt; ein Sitz der Kontaktstelle ist nicht angegeben."
    noteen "Elected by the groups in 2023; a seat of the contact centre is not stated."
    block ""
    sectorconfidence ""
    sectoralternative ""
  ]
  node
  [
    id 34
    label "Beirat Krankenkassenf&amp;#246;rderung"
    key "do-beirat-kk"
    kind "committee"
    category "foerderbeirat"
    sector "Gesundheit"
    sectorreason "F&amp;#246;rderung durch Krankenkassen"
    sectorreasonen "health insurance funding"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "351-354"
    note "2023 von den Gruppen gew&amp;#228;hlt; ein Sitz der Kontaktstelle ist nicht angegeben."
    noteen "Elected by the groups in 2023; a seat of the contact centre is not stated."
    block ""
    sectorconfidence "medium"
    sectoralternative ""
  ]
  node
  [
    id 35
    label "Gesunde-St&amp;#228;dte-Netzwerk"
    key "gesunde-staedte"
    kind "network"
    category "netzwerk-gesundheit"
    sector "Gesundheit"
    sectorreason "Gesundheit im Namen"
    sectorreasonen "health in the name"
    level "bund"
    place "Deutschland"
    region ""
    source "dortmund-2023-bericht"
    lines "501;513"
    note "Auch in der Wortwolke der Befragung von 2007 genannt."
    noteen "Also named in the word cloud of the 2007 survey."
    block ""
    sectorconfidence "high"
    sectoralternative ""
  ]
  node
  [
    id 36
    label "Netzwerk Selbsthilfefreundlichkeit"
    key "netzwerk-selbsthilfefreundlichkeit"
    kind "network"
    category "netzwerk-gesundheit"
    sector "Gesundheit"
    sectorreason "Programm f&amp;#252;r Einrichtungen des Gesundheitswesens (Z. 524)"
    sectorreasonen "programme for health facilities (l. 524)"
    level "bund"
    place "Deutschland"
    region ""
    source "dortmund-2023-bericht"
    lines "502"
    note ""
    noteen ""
    block ""
    sectorconfidence "medium"
    sectoralternative ""
  ]
  edge
  [
    source 2
    target 0
    id "do-001"
    isdirected 1
    sourceid "do-parisozial"
    type "carrier"
    evidence "dortmund-2023-bericht"
    lines "20-22"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 3
    target 2
    id "do-002"
    isdirected 1
    sourceid "do-parisozial"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "21-22"
    note "Hundertprozentige Tochter."
    noteen "Wholly owned subsidiary."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 4
    target 0
    id "do-003"
    isdirected 1
    sourceid "do-gkv"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "39"
    note "&amp;#167; 20h SGB V."
    noteen "&amp;#167; 20h SGB V."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 6
    target 0
    id "do-004"
    isdirected 1
    sourceid "do-stadt"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "40"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 8
    target 0
    id "do-005"
    isdirected 1
    sourceid "land-nrw"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "41"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 2
    target 0
    id "do-006"
    isdirected 1
    sourceid "do-parisozial"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "42"
    note "Eigenmittel des Tr&amp;#228;gers."
    noteen "Own means of the carrier."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 5
    target 0
    id "do-007"
    isdirected 1
    sourceid "do-gkv-verbaende"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "434-436"
    note "Bezahlt den Newsletter."
    noteen "Pays for the newsletter."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 10
    target 4
    id "do-008"
    isdirected 1
    sourceid "do-gkv"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "151-158"
    note "Gruppenf&amp;#246;rderung 2023 nicht ausgesch&amp;#246;pft; Gemeinschaftsantrag f&amp;#252;r &amp;#214;ffentlichkeitsarbeit."
    noteen "Group funding not used up in 2023; joint application for publicity."
    since "2023"
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 10
    target 7
    id "do-009"
    isdirected 1
    sourceid "do-foerderfonds"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "394-396"
    note "Veranstaltung aus Restmitteln der Gruppenf&amp;#246;rderung 2022."
    noteen "Event paid from group money left over from 2022."
    since "2023"
    until "2023"
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 25
    target 0
    id "do-010"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-480"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 26
    target 0
    id "do-011"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-481"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 27
    target 0
    id "do-012"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-484"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 28
    target 0
    id "do-013"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-485"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 29
    target 0
    id "do-014"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-491"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 30
    target 0
    id "do-015"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-494"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 31
    target 0
    id "do-016"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-497"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 9
    target 0
    id "do-017"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-500"
    note "Im Bericht unter den Gremien aufgef&amp;#252;hrt; die Stelle selbst ist ein Verband."
    noteen "Listed among the committees in the report; the body itself is an association."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 35
    target 0
    id "do-018"
    isdirected 1
    sourceid "do-shk"
    type "network-membership"
    evidence "dortmund-2023-bericht"
    lines "487-501"
    note "Im Bericht unter den Gremien aufgef&amp;#252;hrt; dem Namen nach ein Netzwerk."
    noteen "Listed among the committees in the report; by its name a network."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 36
    target 0
    id "do-019"
    isdirected 1
    sourceid "do-shk"
    type "network-membership"
    evidence "dortmund-2023-bericht"
    lines "487-502"
    note "Im Bericht unter den Gremien aufgef&amp;#252;hrt; dem Namen nach ein Netzwerk."
    noteen "Listed among the committees in the report; by its name a network."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 25
    target 6
    id "do-020"
    isdirected 1
    sourceid "do-gesundheitskonferenz"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "480"
    note "Aus dem Namen gelesen (&amp;#8222;der Stadt Dortmund&amp;#8220;)."
    noteen "Read from the name (&amp;#8220;der Stadt Dortmund&amp;#8221;)."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 26
    target 6
    id "do-021"
    isdirected 1
    sourceid "do-fak-psychiatrie"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "481"
    note "Aus dem Namen gelesen (&amp;#8222;der Stadt Dortmund&amp;#8220;)."
    noteen "Read from the name (&amp;#8220;der Stadt Dortmund&amp;#8221;)."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 27
    target 15
    id "do-022"
    isdirected 1
    sourceid "do-qz-sfkh"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "482-484"
    note "Aus der Klammer in der Aufz&amp;#228;hlung gelesen."
    noteen "Read from the brackets in the list."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 30
    target 3
    id "do-023"
    isdirected 1
    sourceid "nrw-ag-paritaet"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "492-494"
    note "Aus dem Namen gelesen (&amp;#8222;im Parit&amp;#228;tischen NRW&amp;#8220;)."
    noteen "Read from the name (&amp;#8220;im Parit&amp;#228;tischen NRW&amp;#8221;)."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 7
    target 6
    id "do-024"
    isdirected 1
    sourceid "do-foerderfonds"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "395"
    note "Aus dem Namen gelesen (&amp;#8222;St&amp;#228;dtischer&amp;#8220;)."
    noteen "Read from the name (&amp;#8220;St&amp;#228;dtischer&amp;#8221;)."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 32
    target 0
    id "do-025"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "508-509"
    note "Enge Zusammenarbeit mit den beiden Vertretungen."
    noteen "Works closely with the two representatives."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 32
    target 25
    id "do-026"
    isdirected 1
    sourceid "do-team-ansprechpartner"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "511-513"
    note "Vertritt dort die Gruppen."
    noteen "Represents the groups there."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 35
    target 32
    id "do-027"
    isdirected 1
    sourceid "do-team-ansprechpartner"
    type "network-membership"
    evidence "dortmund-2023-bericht"
    lines "511-513"
    note "Vertritt dort die Gruppen."
    noteen "Represents the groups there."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 32
    target 10
    id "do-028"
    isdirected 1
    sourceid "do-shg"
    type "mandate"
    evidence "dortmund-2023-bericht"
    lines "506-508;513-514"
    note "Die Gruppen w&amp;#228;hlen das Team; 2023 wiedergew&amp;#228;hlt. Die H&amp;#228;ufigkeit ist die der Wahl."
    noteen "The groups elect the team; re-elected in 2023. The frequency is that of the election."
    since ""
    until ""
    formality "election"
    frequency "every-two-years"
    status ""
  ]
  edge
  [
    source 33
    target 10
    id "do-029"
    isdirected 1
    sourceid "do-shg"
    type "mandate"
    evidence "dortmund-2023-bericht"
    lines "351-354"
    note "2023 gew&amp;#228;hlt."
    noteen "Elected in 2023."
    since "2023"
    until ""
    formality "election"
    frequency ""
    status ""
  ]
  edge
  [
    source 34
    target 10
    id "do-030"
    isdirected 1
    sourceid "do-shg"
    type "mandate"
    evidence "dortmund-2023-bericht"
    lines "351-354"
    note "2023 gew&amp;#228;hlt."
    noteen "Elected in 2023."
    since "2023"
    until ""
    formality "election"
    frequency ""
    status ""
  ]
  edge
  [
    source 10
    target 0
    id "do-031"
    isdirected 1
    sourceid "do-shk"
    type "support"
    evidence "dortmund-2023-bericht"
    lines "65-67"
    note "Gewicht: Zahl der Gruppen in Kontakt mit der Kontaktstelle (fast 230); 34 Gruppen nutzen die R&amp;#228;ume (Z. 31-33)."
    noteen "Weight: number of groups in contact with the centre (almost 230); 34 groups use the rooms (l. 31-33)."
    since ""
    until ""
    formality ""
    frequency ""
    weight 230
    status ""
  ]
  edge
  [
    source 11
    target 10
    id "do-032"
    isdirected 1
    sourceid "do-shg-lungenkrebs"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "160-166"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 12
    target 10
    id "do-033"
    isdirected 1
    sourceid "do-shg-sputnik"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "165-166"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 13
    target 0
    id "do-034"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "518-528"
    note "Zahl der Krankenh&amp;#228;user nicht genannt."
    noteen "Number of hospitals not stated."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 14
    target 0
    id "do-035"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "531-533"
    note "Programm &amp;#8222;Selbsthilfefreundliches Krankenhaus&amp;#8220;; seit vielen Jahren, Beginn nicht genannt."
    noteen "Programme &amp;#8220;self-help friendly hospital&amp;#8221;; for many years, start not stated."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 15
    target 0
    id "do-036"
    isdirected 0
    sourceid "do-shk"
    type "event"
    evidence "dortmund-2023-bericht"
    lines "531-535"
    note "Selbsthilfetag 2023, der erste seit 2019; die Rolle der Kontaktstelle ist aus dem Absatz erschlossen."
    noteen "Self-help day 2023, the first since 2019; the role of the centre is inferred from the paragraph."
    since "2023"
    until "2023"
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 15
    target 10
    id "do-037"
    isdirected 0
    sourceid "do-shg"
    type "event"
    evidence "dortmund-2023-bericht"
    lines "533-538"
    note "Gruppen stellen sich am Selbsthilfetag vor."
    noteen "Groups present themselves on the self-help day."
    since "2023"
    until "2023"
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 16
    target 2
    id "do-038"
    isdirected 1
    sourceid "do-parisozial"
    type "carrier"
    evidence "dortmund-2023-bericht"
    lines "543-545"
    note ""
    noteen ""
    since "2018-02"
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 16
    target 8
    id "do-039"
    isdirected 1
    sourceid "land-nrw"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "543-545"
    note "Landesf&amp;#246;rderung Pflegeselbsthilfe, &amp;#167; 45d SGB XI; das Land ist aus dem Wort &amp;#8222;Landesf&amp;#246;rderung&amp;#8220; erschlossen."
    noteen "State funding of care self-help, &amp;#167; 45d SGB XI; the state is inferred from the word &amp;#8220;Landesf&amp;#246;rderung&amp;#8221;."
    since "2018-02"
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 16
    target 0
    id "do-040"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "555-557"
    note "Best&amp;#228;ndiger Netzwerk- und Kooperationspartner im Projekt."
    noteen "Permanent network and cooperation partner within the project."
    since ""
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 17
    target 16
    id "do-041"
    isdirected 1
    sourceid "kops"
    type "support"
    evidence "dortmund-2023-bericht"
    lines "547-549"
    note "20 Gruppen in der Projektphase gef&amp;#246;rdert, die im Juli 2023 endete."
    noteen "20 groups funded in the project phase that ended in July 2023."
    since ""
    until "2023-07"
    formality ""
    frequency ""
    weight 20
    status "ended"
  ]
  edge
  [
    source 18
    target 16
    id "do-042"
    isdirected 0
    sourceid "kops"
    type "project"
    evidence "dortmund-2023-bericht"
    lines "549-552"
    note "Drei Gruppen abgegeben."
    noteen "Three groups handed over."
    since "2023-08"
    until ""
    formality ""
    frequency ""
    weight 3
    status ""
  ]
  edge
  [
    source 19
    target 0
    id "do-043"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "131-134"
    note "Angebahnt."
    noteen "Initiated."
    since "2023"
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 20
    target 0
    id "do-044"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "136-138"
    note "Gesucht; ob sie zustande kam, ist nicht angegeben."
    noteen "Sought; whether it came about is not stated."
    since "2023"
    until ""
    formality ""
    frequency ""
    status "sought"
  ]
  edge
  [
    source 1
    target 0
    id "do-045"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "138-141"
    note "Erfahrungsaustausch."
    noteen "Exchange of experience."
    since "2023"
    until ""
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 21
    target 0
    id "do-046"
    isdirected 0
    sourceid "do-shk"
    type "event"
    evidence "dortmund-2023-bericht"
    lines "327-329"
    note "Teilnahme als Expertin zum Thema Einsamkeit."
    noteen "Took part as an expert on loneliness."
    since "2023"
    until "2023"
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 22
    target 0
    id "do-047"
    isdirected 0
    sourceid "do-shk"
    type "publicity"
    evidence "dortmund-2023-bericht"
    lines "426-432"
    note ""
    noteen ""
    since ""
    until ""
    formality ""
    frequency "regular"
    status ""
  ]
  edge
  [
    source 23
    target 10
    id "do-048"
    isdirected 0
    sourceid "do-shg"
    type "publicity"
    evidence "dortmund-2023-bericht"
    lines "153-158"
    note "Gemeinschaftsantrag der Gruppen."
    noteen "Joint application of the groups."
    since "2023"
    until "2023"
    formality ""
    frequency ""
    status ""
  ]
  edge
  [
    source 24
    target 0
    id "do-049"
    isdirected 0
    sourceid "do-shk"
    type "event"
    evidence "dortmund-2023-bericht"
    lines "393-405"
    note "Veranstaltungsort; rund 60 Teilnehmende."
    noteen "Venue; about 60 participants."
    since "2023"
    until "2023"
    formality ""
    frequency ""
    status ""
  ]
]
