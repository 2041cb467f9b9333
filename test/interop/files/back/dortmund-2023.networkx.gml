graph [
  multigraph 1
  drehscheibe "{&#34;version&#34;:1,&#34;about&#34;:{&#34;id&#34;:&#34;dortmund-2023&#34;,&#34;name&#34;:{&#34;de&#34;:&#34;Dortmund 2023&#34;,&#34;en&#34;:&#34;Dortmund 2023&#34;},&#34;description&#34;:{&#34;de&#34;:&#34;Selbsthilfe-Kontaktstelle Dortmund mit Tr&#228;gern, F&#246;rderern, Gremien, Netzwerken und Gruppen nach ihrem Jahresbericht 2023: 37 Einrichtungen, 49 Verbindungen.&#34;,&#34;en&#34;:&#34;The Dortmund self-help contact centre with its carriers, funders, committees, networks and groups according to its annual report 2023: 37 bodies, 49 ties.&#34;},&#34;year&#34;:2023,&#34;hub&#34;:&#34;do-shk&#34;,&#34;aggregate&#34;:false,&#34;license&#34;:&#34;MIT&#34;},&#34;regions&#34;:[{&#34;id&#34;:&#34;dortmund&#34;,&#34;label&#34;:&#34;Dortmund&#34;,&#34;land&#34;:&#34;Nordrhein-Westfalen&#34;,&#34;size&#34;:null,&#34;part&#34;:null,&#34;inhabitants&#34;:null}],&#34;sources&#34;:[{&#34;id&#34;:&#34;dortmund-2023-bericht&#34;,&#34;title&#34;:&#34;Jahresbericht 2023 der Selbsthilfe-Kontaktstelle Dortmund&#34;,&#34;publisher&#34;:&#34;Selbsthilfe-Kontaktstelle Dortmund&#34;,&#34;year&#34;:2023,&#34;file&#34;:&#34;004_01a2e912190d0338.txt&#34;}],&#34;names&#34;:[[&#34;sectorreason&#34;,&#34;sector_reason&#34;],[&#34;sectorreasonen&#34;,&#34;sector_reason_en&#34;],[&#34;noteen&#34;,&#34;note_en&#34;],[&#34;sectorconfidence&#34;,&#34;sector_confidence&#34;],[&#34;blockcount&#34;,&#34;block_count&#34;],[&#34;sectoralternative&#34;,&#34;sector_alternative&#34;],[&#34;isdirected&#34;,&#34;is_directed&#34;],[&#34;sourceid&#34;,&#34;source_id&#34;]]}"
  node [
    id 0
    label "Selbsthilfe-Kontaktstelle Dortmund"
    key "do-shk"
    kind "centre"
    category "selbsthilfekontaktstelle"
    sector "&#252;bergreifend"
    sectorreason "arbeitet tr&#228;ger- und verbands&#252;bergreifend"
    sectorreasonen "works across carriers and associations"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "1-22"
    note "Mittelpunkt dieses Netzwerks; gegr&#252;ndet 1983 (Z. 571)."
    noteen "Hub of this network; founded in 1983 (l. 571)."
  ]
  node [
    id 1
    label "Andere Selbsthilfe-Kontaktstellen (Junge Selbsthilfe / interkulturelle &#214;ffnung)"
    key "do-andere-kontaktstellen"
    kind "centre"
    category "selbsthilfekontaktstelle"
    sector "&#252;bergreifend"
    sectorreason "Selbsthilfeunterst&#252;tzung, themen&#252;bergreifend"
    sectorreasonen "self-help support across topics"
    block "yes"
    source "dortmund-2023-bericht"
    lines "138-141"
    note "Weder Namen noch Anzahl genannt."
    noteen "Neither names nor number stated."
  ]
  node [
    id 2
    label "PariSozial Dortmund gGmbH"
    key "do-parisozial"
    kind "partner"
    category "traeger"
    sector "Soziales"
    sectorconfidence "medium"
    sectorreason "gGmbH eines Wohlfahrtsverbands"
    sectorreasonen "non-profit company of a welfare association"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "20-22"
    note "Tr&#228;ger der Kontaktstelle und des KoPS."
    noteen "Carrier of the contact centre and of KoPS."
  ]
  node [
    id 3
    label "Der Parit&#228;tische NRW"
    key "paritaet-nrw"
    kind "partner"
    category "wohlfahrtsverband"
    sector "Soziales"
    sectorconfidence "high"
    sectorreason "Wohlfahrtsverband"
    sectorreasonen "welfare association"
    level "land"
    place "Nordrhein-Westfalen"
    source "dortmund-2023-bericht"
    lines "21-22;50-53"
    note "Tr&#228;gt 38 Selbsthilfe-Kontaktstellen und -B&#252;ros in NRW."
    noteen "Carries 38 self-help contact centres and offices in North Rhine-Westphalia."
  ]
  node [
    id 4
    label "Gesetzliche Krankenkassen (&#167; 20h SGB V)"
    key "do-gkv"
    kind "funder"
    category "krankenkasse"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "gesetzliche Krankenversicherung"
    sectorreasonen "statutory health insurance"
    block "yes"
    source "dortmund-2023-bericht"
    lines "39;151-153"
    note "Kassen nicht einzeln genannt; &#167; 20h SGB V in Z. 39, &#167; 20 in Z. 152."
    noteen "Funds not named individually; &#167; 20h SGB V in l. 39, &#167; 20 in l. 152."
  ]
  node [
    id 5
    label "Gesetzliche Krankenkassenverb&#228;nde"
    key "do-gkv-verbaende"
    kind "funder"
    category "krankenkasse"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "gesetzliche Krankenversicherung"
    sectorreasonen "statutory health insurance"
    block "yes"
    source "dortmund-2023-bericht"
    lines "434-436"
    note "M&#246;glicherweise dieselbe Stelle wie &#8222;Gesetzliche Krankenkassen (&#167; 20h SGB V)&#8220;; wegen der anderen Bezeichnung getrennt gef&#252;hrt."
    noteen "Possibly the same body as &#8220;Gesetzliche Krankenkassen (&#167; 20h SGB V)&#8221;; kept apart because it is named differently."
  ]
  node [
    id 6
    label "Stadt Dortmund"
    key "do-stadt"
    kind "funder"
    category "kommunale-verwaltung"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "40"
    note "F&#246;rdert die Kontaktstelle; Gesundheitskonferenz und Facharbeitskreis Psychiatrie tragen ihren Namen. Kein Sektor: Kommune als Ganzes."
    noteen "Funds the contact centre; the health conference and the psychiatry working group carry its name. No sector: municipality as a whole."
  ]
  node [
    id 7
    label "St&#228;dtischer F&#246;rderfonds Selbsthilfe"
    key "do-foerderfonds"
    kind "funder"
    category "foerderfonds"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "353;395"
    note "St&#228;dtischer Fonds; bezahlte eine Veranstaltung aus Restmitteln des Jahres 2022."
    noteen "Municipal fund; paid for an event out of money left over from 2022."
  ]
  node [
    id 8
    label "Land Nordrhein-Westfalen"
    key "land-nrw"
    kind "funder"
    category "land"
    level "land"
    place "Nordrhein-Westfalen"
    source "dortmund-2023-bericht"
    lines "41;545"
  ]
  node [
    id 9
    label "Deutsche Arbeitsgemeinschaft Selbsthilfegruppen e.V."
    key "dag-shg"
    kind "partner"
    category "selbsthilfe-fachverband"
    sector "&#252;bergreifend"
    sectorreason "Selbsthilfeunterst&#252;tzung, themen&#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "bund"
    place "Deutschland"
    source "dortmund-2023-bericht"
    lines "500"
    note "Im Bericht unter den bundesweiten Einrichtungen aufgef&#252;hrt, in denen die Kontaktstelle vertreten ist."
    noteen "Listed among the federal bodies in which the contact centre is represented."
  ]
  node [
    id 10
    label "Dortmunder Selbsthilfegruppen"
    key "do-shg"
    kind "group"
    category "selbsthilfegruppen"
    sector "&#252;bergreifend"
    sectorreason "Gruppen aller Themen"
    sectorreasonen "groups of all topics"
    level "local"
    place "Dortmund"
    region "dortmund"
    block "yes"
    blockcount 230
    source "dortmund-2023-bericht"
    lines "65-80"
    note "Fast 230 Gruppen stehen in Kontakt mit der Kontaktstelle (Z. 65); das Themenblatt nennt rund 200 (Z. 659). 86 % Gesundheit, 14 % Soziales."
    noteen "Almost 230 groups are in contact with the centre (l. 65); the topic sheet says around 200 (l. 659). 86 % health, 14 % social."
  ]
  node [
    id 11
    label "Selbsthilfegruppe Lungenkrebs Dortmund"
    key "do-shg-lungenkrebs"
    kind "group"
    category "selbsthilfegruppe"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "Krebserkrankung"
    sectorreasonen "cancer"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "160-166"
    note "Gruppenpreis am Tag der Freiwilligen, 5. Dezember 2023."
    noteen "Group award on volunteers&#8217; day, 5 December 2023."
  ]
  node [
    id 12
    label "Selbsthilfegruppe Sputnik"
    key "do-shg-sputnik"
    kind "group"
    category "selbsthilfegruppe"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "165-166"
    note "Gruppenpreis 2021; Thema nicht genannt."
    noteen "Group award in 2021; topic not stated."
  ]
  node [
    id 13
    label "Dortmunder Krankenh&#228;user"
    key "do-krankenhaeuser"
    kind "partner"
    category "krankenhaus"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "Krankenh&#228;user"
    sectorreasonen "hospitals"
    level "local"
    place "Dortmund"
    region "dortmund"
    block "yes"
    source "dortmund-2023-bericht"
    lines "518-528"
    note "Anzahl nicht genannt."
    noteen "Number not stated."
  ]
  node [
    id 14
    label "Klinikum Westfalen"
    key "klinikum-westfalen"
    kind "partner"
    category "krankenhaus"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "Krankenhausverbund"
    sectorreasonen "hospital group"
    source "dortmund-2023-bericht"
    lines "531-533"
    note "Programm &#8222;Selbsthilfefreundliches Krankenhaus&#8220;."
    noteen "Programme &#8220;self-help friendly hospital&#8221;."
  ]
  node [
    id 15
    label "Knappschaftskrankenhaus L&#252;tgendortmund"
    key "kkh-luetgendortmund"
    kind "partner"
    category "krankenhaus"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "Krankenhaus"
    sectorreasonen "hospital"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "484;533-535"
    note "Die Zugeh&#246;rigkeit zum Klinikum Westfalen geht aus dem Text nur mittelbar hervor; deshalb keine Verbindung."
    noteen "The text only implies that it belongs to Klinikum Westfalen; hence no tie."
  ]
  node [
    id 16
    label "Kontaktb&#252;ro Pflegeselbsthilfe Dortmund (KoPS)"
    key "kops"
    kind "partner"
    category "pflegeselbsthilfe"
    sector "Gesundheit"
    sectorconfidence "medium"
    sectorreason "Pflegeselbsthilfe nach &#167; 45d SGB XI"
    sectorreasonen "care self-help under &#167; 45d SGB XI"
    sectoralternative "Soziales"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "543-559"
    note "Schwesterstelle unter demselben Tr&#228;ger."
    noteen "Sister office under the same carrier."
  ]
  node [
    id 17
    label "Pflegeselbsthilfe-Gruppen (KoPS)"
    key "do-pflegeselbsthilfegruppen"
    kind "group"
    category "selbsthilfegruppen"
    sector "Gesundheit"
    sectorconfidence "medium"
    sectorreason "Pflege"
    sectorreasonen "care"
    sectoralternative "Soziales"
    level "local"
    place "Dortmund"
    region "dortmund"
    block "yes"
    blockcount 20
    source "dortmund-2023-bericht"
    lines "547-552"
    note "20 gef&#246;rderte Gruppen bis Juli 2023; drei davon im August 2023 an den Kreis Unna abgegeben."
    noteen "20 groups funded until July 2023; three of them handed over to the district of Unna in August 2023."
  ]
  node [
    id 18
    label "Kreis Unna"
    key "kreis-unna"
    kind "partner"
    category "kommunale-verwaltung"
    level "region"
    place "Kreis Unna"
    source "dortmund-2023-bericht"
    lines "551-552"
    note "&#220;bernahm drei Pflegeselbsthilfe-Gruppen; die zust&#228;ndige Stelle ist nicht genannt."
    noteen "Took over three care self-help groups; the receiving office is not named."
  ]
  node [
    id 19
    label "Bildungseinrichtungen und Hochschulen in Dortmund"
    key "do-bildung"
    kind "partner"
    category "bildung"
    sector "Soziales"
    sectorconfidence "medium"
    sectorreason "Bildung"
    sectorreasonen "education"
    level "local"
    place "Dortmund"
    region "dortmund"
    block "yes"
    source "dortmund-2023-bericht"
    lines "131-134"
    note "Anzahl nicht genannt; Schwerpunkt &#8222;Junge Selbsthilfe&#8220;."
    noteen "Number not stated; focus on young self-help."
  ]
  node [
    id 20
    label "Migrantenselbstorganisationen"
    key "do-mso"
    kind "partner"
    category "migrantenorganisation"
    sector "Soziales"
    sectorconfidence "high"
    sectorreason "Migration"
    sectorreasonen "migration"
    level "local"
    place "Dortmund"
    region "dortmund"
    block "yes"
    source "dortmund-2023-bericht"
    lines "136-138"
    note "Anzahl nicht genannt; Schwerpunkt &#8222;Interkulturelle &#214;ffnung&#8220;; Ort aus der &#220;berschrift erschlossen."
    noteen "Number not stated; focus on intercultural opening; place inferred from the heading."
  ]
  node [
    id 21
    label "Wirtschaftsf&#246;rderung Dortmund"
    key "do-wirtschaftsfoerderung"
    kind "partner"
    category "wirtschaft"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "327-329"
    note "Veranstalterin eines Netzwerktreffens zum Thema Einsamkeit. Kein Sektor: Wirtschaft."
    noteen "Host of a networking event on loneliness. No sector: economy."
  ]
  node [
    id 22
    label "Lokale Medien"
    key "do-lokale-medien"
    kind "partner"
    category "presse"
    level "local"
    place "Dortmund"
    region "dortmund"
    block "yes"
    source "dortmund-2023-bericht"
    lines "426-432"
    note "Anzahl nicht genannt. Kein Sektor: Medien."
    noteen "Number not stated. No sector: media."
  ]
  node [
    id 23
    label "Stra&#223;enmagazin Bodo"
    key "do-bodo"
    kind "partner"
    category "presse"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "156-158"
    note "Werbefl&#228;che aus dem Gemeinschaftsantrag der Gruppen. Kein Sektor: Medien."
    noteen "Advertising space from the joint application of the groups. No sector: media."
  ]
  node [
    id 24
    label "Kino Schauburg Dortmund"
    key "do-kino-schauburg"
    kind "partner"
    category "kultur"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "404-405"
    note "Ort einer Veranstaltung. Kein Sektor: Kultur."
    noteen "Venue of one event. No sector: culture."
  ]
  node [
    id 25
    label "Gesundheitskonferenz der Stadt Dortmund"
    key "do-gesundheitskonferenz"
    kind "committee"
    category "gesundheitskonferenz"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "Gesundheit im Namen"
    sectorreasonen "health in the name"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "480"
    note "In Z. 512 &#8222;regionale Gesundheitskonferenz&#8220; genannt; als dasselbe Gremium gef&#252;hrt."
    noteen "Called the regional health conference in l. 512; treated as the same committee."
  ]
  node [
    id 26
    label "Facharbeitskreis Psychiatrie der Stadt Dortmund"
    key "do-fak-psychiatrie"
    kind "committee"
    category "arbeitskreis"
    sector "Gesundheit"
    sectorconfidence "medium"
    sectorreason "psychiatrische Versorgung; der Bericht z&#228;hlt psychische Erkrankungen zur Gesundheit (Z. 69-73)"
    sectorreasonen "psychiatric care; the report counts mental illness as health (l. 69-73)"
    sectoralternative "Psycho-Soziales"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "481"
  ]
  node [
    id 27
    label "Qualit&#228;tszirkel Selbsthilfefreundliches Krankenhaus (Knappschaftskrankenhaus L&#252;tgendortmund)"
    key "do-qz-sfkh"
    kind "committee"
    category "qualitaetszirkel"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "Qualit&#228;tszirkel eines Krankenhauses"
    sectorreasonen "hospital quality circle"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "482-484"
  ]
  node [
    id 28
    label "Arbeitskreis Opferhilfe Dortmund"
    key "do-ak-opferhilfe"
    kind "committee"
    category "arbeitskreis"
    sector "Psycho-Soziales"
    sectorconfidence "medium"
    sectorreason "Opferhilfe: Gewalt und Lebenskrisen"
    sectorreasonen "victim support: violence and life crises"
    sectoralternative "Soziales"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "485"
  ]
  node [
    id 29
    label "Landesarbeitskreis (LAK) der Selbsthilfe-Kontaktstellen NRW"
    key "nrw-lak"
    kind "committee"
    category "arbeitskreis-selbsthilfeunterstuetzung"
    sector "&#252;bergreifend"
    sectorreason "Selbsthilfeunterst&#252;tzung, themen&#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "land"
    place "Nordrhein-Westfalen"
    source "dortmund-2023-bericht"
    lines "491"
    note "Im Bericht unter den Gremien aufgef&#252;hrt; der Sache nach ein Netzwerk der Kontaktstellen."
    noteen "Listed among the committees in the report; in substance a network of contact centres."
  ]
  node [
    id 30
    label "Arbeitsgemeinschaft (AG) der Selbsthilfe-Kontaktstellen und -B&#252;ros im Parit&#228;tischen NRW"
    key "nrw-ag-paritaet"
    kind "committee"
    category "arbeitskreis-selbsthilfeunterstuetzung"
    sector "&#252;bergreifend"
    sectorreason "Selbsthilfeunterst&#252;tzung, themen&#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "land"
    place "Nordrhein-Westfalen"
    source "dortmund-2023-bericht"
    lines "492-494"
    note "Im Bericht unter den Gremien aufgef&#252;hrt; der Sache nach ein Netzwerk der Kontaktstellen."
    noteen "Listed among the committees in the report; in substance a network of contact centres."
  ]
  node [
    id 31
    label "Regionaltreffen der parit&#228;tischen Selbsthilfe-Kontaktstellen und -b&#252;ros Westfalen-Lippe"
    key "nrw-regionaltreffen-wl"
    kind "committee"
    category "arbeitskreis-selbsthilfeunterstuetzung"
    sector "&#252;bergreifend"
    sectorreason "Selbsthilfeunterst&#252;tzung, themen&#252;bergreifend"
    sectorreasonen "self-help support across topics"
    level "region"
    place "Westfalen-Lippe"
    source "dortmund-2023-bericht"
    lines "495-497"
    note "Im Bericht unter den Gremien in NRW aufgef&#252;hrt; der Sache nach ein Netzwerk der Kontaktstellen."
    noteen "Listed among the state committees in the report; in substance a network of contact centres."
  ]
  node [
    id 32
    label "Team Ansprechpartner*in"
    key "do-team-ansprechpartner"
    kind "committee"
    category "vertretung-der-gruppen"
    sector "&#252;bergreifend"
    sectorreason "vertritt Gruppen aller Themen"
    sectorreasonen "represents groups of all topics"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "352;506-514"
    note "Zwei gew&#228;hlte Vertretungen der Gruppen; Wahl alle zwei Jahre, zuletzt 2023."
    noteen "Two elected representatives of the groups; elected every two years, most recently in 2023."
  ]
  node [
    id 33
    label "Beirat St&#228;dtischer F&#246;rderfonds"
    key "do-beirat-foerderfonds"
    kind "committee"
    category "foerderbeirat"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "351-354"
    note "2023 von den Gruppen gew&#228;hlt; ein Sitz der Kontaktstelle ist nicht angegeben."
    noteen "Elected by the groups in 2023; a seat of the contact centre is not stated."
  ]
  node [
    id 34
    label "Beirat Krankenkassenf&#246;rderung"
    key "do-beirat-kk"
    kind "committee"
    category "foerderbeirat"
    sector "Gesundheit"
    sectorconfidence "medium"
    sectorreason "F&#246;rderung durch Krankenkassen"
    sectorreasonen "health insurance funding"
    level "local"
    place "Dortmund"
    region "dortmund"
    source "dortmund-2023-bericht"
    lines "351-354"
    note "2023 von den Gruppen gew&#228;hlt; ein Sitz der Kontaktstelle ist nicht angegeben."
    noteen "Elected by the groups in 2023; a seat of the contact centre is not stated."
  ]
  node [
    id 35
    label "Gesunde-St&#228;dte-Netzwerk"
    key "gesunde-staedte"
    kind "network"
    category "netzwerk-gesundheit"
    sector "Gesundheit"
    sectorconfidence "high"
    sectorreason "Gesundheit im Namen"
    sectorreasonen "health in the name"
    level "bund"
    place "Deutschland"
    source "dortmund-2023-bericht"
    lines "501;513"
    note "Auch in der Wortwolke der Befragung von 2007 genannt."
    noteen "Also named in the word cloud of the 2007 survey."
  ]
  node [
    id 36
    label "Netzwerk Selbsthilfefreundlichkeit"
    key "netzwerk-selbsthilfefreundlichkeit"
    kind "network"
    category "netzwerk-gesundheit"
    sector "Gesundheit"
    sectorconfidence "medium"
    sectorreason "Programm f&#252;r Einrichtungen des Gesundheitswesens (Z. 524)"
    sectorreasonen "programme for health facilities (l. 524)"
    level "bund"
    place "Deutschland"
    source "dortmund-2023-bericht"
    lines "502"
  ]
  edge [
    source 0
    target 2
    key 0
    id "do-001"
    isdirected 1
    sourceid "do-parisozial"
    type "carrier"
    evidence "dortmund-2023-bericht"
    lines "20-22"
  ]
  edge [
    source 0
    target 2
    key 1
    id "do-006"
    isdirected 1
    sourceid "do-parisozial"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "42"
    note "Eigenmittel des Tr&#228;gers."
    noteen "Own means of the carrier."
  ]
  edge [
    source 0
    target 4
    key 0
    id "do-003"
    isdirected 1
    sourceid "do-gkv"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "39"
    note "&#167; 20h SGB V."
    noteen "&#167; 20h SGB V."
  ]
  edge [
    source 0
    target 6
    key 0
    id "do-004"
    isdirected 1
    sourceid "do-stadt"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "40"
  ]
  edge [
    source 0
    target 8
    key 0
    id "do-005"
    isdirected 1
    sourceid "land-nrw"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "41"
  ]
  edge [
    source 0
    target 5
    key 0
    id "do-007"
    isdirected 1
    sourceid "do-gkv-verbaende"
    type "funding"
    evidence "dortmund-2023-bericht"
    lines "434-436"
    note "Bezahlt den Newsletter."
    noteen "Pays for the newsletter."
  ]
  edge [
    source 0
    target 25
    key 0
    id "do-010"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-480"
  ]
  edge [
    source 0
    target 26
    key 0
    id "do-011"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-481"
  ]
  edge [
    source 0
    target 27
    key 0
    id "do-012"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-484"
  ]
  edge [
    source 0
    target 28
    key 0
    id "do-013"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "478-485"
  ]
  edge [
    source 0
    target 29
    key 0
    id "do-014"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-491"
  ]
  edge [
    source 0
    target 30
    key 0
    id "do-015"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-494"
  ]
  edge [
    source 0
    target 31
    key 0
    id "do-016"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-497"
  ]
  edge [
    source 0
    target 9
    key 0
    id "do-017"
    isdirected 1
    sourceid "do-shk"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "487-500"
    note "Im Bericht unter den Gremien aufgef&#252;hrt; die Stelle selbst ist ein Verband."
    noteen "Listed among the committees in the report; the body itself is an association."
  ]
  edge [
    source 0
    target 35
    key 0
    id "do-018"
    isdirected 1
    sourceid "do-shk"
    type "network-membership"
    evidence "dortmund-2023-bericht"
    lines "487-501"
    note "Im Bericht unter den Gremien aufgef&#252;hrt; dem Namen nach ein Netzwerk."
    noteen "Listed among the committees in the report; by its name a network."
  ]
  edge [
    source 0
    target 36
    key 0
    id "do-019"
    isdirected 1
    sourceid "do-shk"
    type "network-membership"
    evidence "dortmund-2023-bericht"
    lines "487-502"
    note "Im Bericht unter den Gremien aufgef&#252;hrt; dem Namen nach ein Netzwerk."
    noteen "Listed among the committees in the report; by its name a network."
  ]
  edge [
    source 0
    target 32
    key 0
    id "do-025"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "508-509"
    note "Enge Zusammenarbeit mit den beiden Vertretungen."
    noteen "Works closely with the two representatives."
  ]
  edge [
    source 0
    target 10
    key 0
    id "do-031"
    weight 230
    isdirected 1
    sourceid "do-shk"
    type "support"
    evidence "dortmund-2023-bericht"
    lines "65-67"
    note "Gewicht: Zahl der Gruppen in Kontakt mit der Kontaktstelle (fast 230); 34 Gruppen nutzen die R&#228;ume (Z. 31-33)."
    noteen "Weight: number of groups in contact with the centre (almost 230); 34 groups use the rooms (l. 31-33)."
  ]
  edge [
    source 0
    target 13
    key 0
    id "do-034"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "518-528"
    note "Zahl der Krankenh&#228;user nicht genannt."
    noteen "Number of hospitals not stated."
  ]
  edge [
    source 0
    target 14
    key 0
    id "do-035"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "531-533"
    note "Programm &#8222;Selbsthilfefreundliches Krankenhaus&#8220;; seit vielen Jahren, Beginn nicht genannt."
    noteen "Programme &#8220;self-help friendly hospital&#8221;; for many years, start not stated."
  ]
  edge [
    source 0
    target 15
    key 0
    id "do-036"
    isdirected 0
    sourceid "do-shk"
    type "event"
    since "2023"
    until "2023"
    evidence "dortmund-2023-bericht"
    lines "531-535"
    note "Selbsthilfetag 2023, der erste seit 2019; die Rolle der Kontaktstelle ist aus dem Absatz erschlossen."
    noteen "Self-help day 2023, the first since 2019; the role of the centre is inferred from the paragraph."
  ]
  edge [
    source 0
    target 16
    key 0
    id "do-040"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    evidence "dortmund-2023-bericht"
    lines "555-557"
    note "Best&#228;ndiger Netzwerk- und Kooperationspartner im Projekt."
    noteen "Permanent network and cooperation partner within the project."
  ]
  edge [
    source 0
    target 19
    key 0
    id "do-043"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    since "2023"
    evidence "dortmund-2023-bericht"
    lines "131-134"
    note "Angebahnt."
    noteen "Initiated."
  ]
  edge [
    source 0
    target 20
    key 0
    id "do-044"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    status "sought"
    since "2023"
    evidence "dortmund-2023-bericht"
    lines "136-138"
    note "Gesucht; ob sie zustande kam, ist nicht angegeben."
    noteen "Sought; whether it came about is not stated."
  ]
  edge [
    source 0
    target 1
    key 0
    id "do-045"
    isdirected 0
    sourceid "do-shk"
    type "cooperation"
    since "2023"
    evidence "dortmund-2023-bericht"
    lines "138-141"
    note "Erfahrungsaustausch."
    noteen "Exchange of experience."
  ]
  edge [
    source 0
    target 21
    key 0
    id "do-046"
    isdirected 0
    sourceid "do-shk"
    type "event"
    since "2023"
    until "2023"
    evidence "dortmund-2023-bericht"
    lines "327-329"
    note "Teilnahme als Expertin zum Thema Einsamkeit."
    noteen "Took part as an expert on loneliness."
  ]
  edge [
    source 0
    target 22
    key 0
    id "do-047"
    isdirected 0
    sourceid "do-shk"
    type "publicity"
    frequency "regular"
    evidence "dortmund-2023-bericht"
    lines "426-432"
  ]
  edge [
    source 0
    target 24
    key 0
    id "do-049"
    isdirected 0
    sourceid "do-shk"
    type "event"
    since "2023"
    until "2023"
    evidence "dortmund-2023-bericht"
    lines "393-405"
    note "Veranstaltungsort; rund 60 Teilnehmende."
    noteen "Venue; about 60 participants."
  ]
  edge [
    source 2
    target 3
    key 0
    id "do-002"
    isdirected 1
    sourceid "do-parisozial"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "21-22"
    note "Hundertprozentige Tochter."
    noteen "Wholly owned subsidiary."
  ]
  edge [
    source 2
    target 16
    key 0
    id "do-038"
    isdirected 1
    sourceid "do-parisozial"
    type "carrier"
    since "2018-02"
    evidence "dortmund-2023-bericht"
    lines "543-545"
  ]
  edge [
    source 3
    target 30
    key 0
    id "do-023"
    isdirected 1
    sourceid "nrw-ag-paritaet"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "492-494"
    note "Aus dem Namen gelesen (&#8222;im Parit&#228;tischen NRW&#8220;)."
    noteen "Read from the name (&#8220;im Parit&#228;tischen NRW&#8221;)."
  ]
  edge [
    source 4
    target 10
    key 0
    id "do-008"
    isdirected 1
    sourceid "do-gkv"
    type "funding"
    since "2023"
    evidence "dortmund-2023-bericht"
    lines "151-158"
    note "Gruppenf&#246;rderung 2023 nicht ausgesch&#246;pft; Gemeinschaftsantrag f&#252;r &#214;ffentlichkeitsarbeit."
    noteen "Group funding not used up in 2023; joint application for publicity."
  ]
  edge [
    source 6
    target 25
    key 0
    id "do-020"
    isdirected 1
    sourceid "do-gesundheitskonferenz"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "480"
    note "Aus dem Namen gelesen (&#8222;der Stadt Dortmund&#8220;)."
    noteen "Read from the name (&#8220;der Stadt Dortmund&#8221;)."
  ]
  edge [
    source 6
    target 26
    key 0
    id "do-021"
    isdirected 1
    sourceid "do-fak-psychiatrie"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "481"
    note "Aus dem Namen gelesen (&#8222;der Stadt Dortmund&#8220;)."
    noteen "Read from the name (&#8220;der Stadt Dortmund&#8221;)."
  ]
  edge [
    source 6
    target 7
    key 0
    id "do-024"
    isdirected 1
    sourceid "do-foerderfonds"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "395"
    note "Aus dem Namen gelesen (&#8222;St&#228;dtischer&#8220;)."
    noteen "Read from the name (&#8220;St&#228;dtischer&#8221;)."
  ]
  edge [
    source 7
    target 10
    key 0
    id "do-009"
    isdirected 1
    sourceid "do-foerderfonds"
    type "funding"
    since "2023"
    until "2023"
    evidence "dortmund-2023-bericht"
    lines "394-396"
    note "Veranstaltung aus Restmitteln der Gruppenf&#246;rderung 2022."
    noteen "Event paid from group money left over from 2022."
  ]
  edge [
    source 8
    target 16
    key 0
    id "do-039"
    isdirected 1
    sourceid "land-nrw"
    type "funding"
    since "2018-02"
    evidence "dortmund-2023-bericht"
    lines "543-545"
    note "Landesf&#246;rderung Pflegeselbsthilfe, &#167; 45d SGB XI; das Land ist aus dem Wort &#8222;Landesf&#246;rderung&#8220; erschlossen."
    noteen "State funding of care self-help, &#167; 45d SGB XI; the state is inferred from the word &#8220;Landesf&#246;rderung&#8221;."
  ]
  edge [
    source 10
    target 32
    key 0
    id "do-028"
    isdirected 1
    sourceid "do-shg"
    type "mandate"
    formality "election"
    frequency "every-two-years"
    evidence "dortmund-2023-bericht"
    lines "506-508;513-514"
    note "Die Gruppen w&#228;hlen das Team; 2023 wiedergew&#228;hlt. Die H&#228;ufigkeit ist die der Wahl."
    noteen "The groups elect the team; re-elected in 2023. The frequency is that of the election."
  ]
  edge [
    source 10
    target 33
    key 0
    id "do-029"
    isdirected 1
    sourceid "do-shg"
    type "mandate"
    formality "election"
    since "2023"
    evidence "dortmund-2023-bericht"
    lines "351-354"
    note "2023 gew&#228;hlt."
    noteen "Elected in 2023."
  ]
  edge [
    source 10
    target 34
    key 0
    id "do-030"
    isdirected 1
    sourceid "do-shg"
    type "mandate"
    formality "election"
    since "2023"
    evidence "dortmund-2023-bericht"
    lines "351-354"
    note "2023 gew&#228;hlt."
    noteen "Elected in 2023."
  ]
  edge [
    source 10
    target 11
    key 0
    id "do-032"
    isdirected 1
    sourceid "do-shg-lungenkrebs"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "160-166"
  ]
  edge [
    source 10
    target 12
    key 0
    id "do-033"
    isdirected 1
    sourceid "do-shg-sputnik"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "165-166"
  ]
  edge [
    source 10
    target 15
    key 0
    id "do-037"
    isdirected 0
    sourceid "do-shg"
    type "event"
    since "2023"
    until "2023"
    evidence "dortmund-2023-bericht"
    lines "533-538"
    note "Gruppen stellen sich am Selbsthilfetag vor."
    noteen "Groups present themselves on the self-help day."
  ]
  edge [
    source 10
    target 23
    key 0
    id "do-048"
    isdirected 0
    sourceid "do-shg"
    type "publicity"
    since "2023"
    until "2023"
    evidence "dortmund-2023-bericht"
    lines "153-158"
    note "Gemeinschaftsantrag der Gruppen."
    noteen "Joint application of the groups."
  ]
  edge [
    source 15
    target 27
    key 0
    id "do-022"
    isdirected 1
    sourceid "do-qz-sfkh"
    type "part-of"
    evidence "dortmund-2023-bericht"
    lines "482-484"
    note "Aus der Klammer in der Aufz&#228;hlung gelesen."
    noteen "Read from the brackets in the list."
  ]
  edge [
    source 16
    target 17
    key 0
    id "do-041"
    weight 20
    isdirected 1
    sourceid "kops"
    type "support"
    status "ended"
    until "2023-07"
    evidence "dortmund-2023-bericht"
    lines "547-549"
    note "20 Gruppen in der Projektphase gef&#246;rdert, die im Juli 2023 endete."
    noteen "20 groups funded in the project phase that ended in July 2023."
  ]
  edge [
    source 16
    target 18
    key 0
    id "do-042"
    weight 3
    isdirected 0
    sourceid "kops"
    type "project"
    since "2023-08"
    evidence "dortmund-2023-bericht"
    lines "549-552"
    note "Drei Gruppen abgegeben."
    noteen "Three groups handed over."
  ]
  edge [
    source 25
    target 32
    key 0
    id "do-026"
    isdirected 1
    sourceid "do-team-ansprechpartner"
    type "committee-membership"
    evidence "dortmund-2023-bericht"
    lines "511-513"
    note "Vertritt dort die Gruppen."
    noteen "Represents the groups there."
  ]
  edge [
    source 32
    target 35
    key 0
    id "do-027"
    isdirected 1
    sourceid "do-team-ansprechpartner"
    type "network-membership"
    evidence "dortmund-2023-bericht"
    lines "511-513"
    note "Vertritt dort die Gruppen."
    noteen "Represents the groups there."
  ]
]
