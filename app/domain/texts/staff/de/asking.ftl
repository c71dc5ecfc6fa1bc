### Was gefragt wird: Umfragen, Programme, Dispositionen, Kontaktpunkte.

## Umfragen: die Seite

surveys-title = Umfragen
surveys-retired = Ausgemustert
surveys-about-staff = Über Beschäftigte
surveys-key-and-metric = { $key } · fragt nach: { $metric ->
    [csat] Zufriedenheit
    [nps] Net Promoter Score
   *[ces] Aufwand
}
surveys-as-customers-see-it = So wird sie angezeigt; nichts wird aufgezeichnet:
surveys-versions = Versionen
surveys-versions-note = Ein veröffentlichter Wortlaut ändert sich nie; jede Antwort gehört zu der Version, die gezeigt wurde.
surveys-version = Version { $number }

## Umfragen: wonach eine Frage fragt

survey-asks-metric = { $metric }, { $lowest } bis { $highest }
survey-asks-resolved = ja, teilweise, nein
survey-asks-yes-no = ja oder nein
survey-asks-words = Text
survey-asks-line = eine Zeile Text
survey-asks-box = ein Kästchen zum Ankreuzen
survey-asks-name = Name, mit Einwilligung
survey-asks-email = E-Mail-Adresse, mit Einwilligung
survey-asks-phone = Telefonnummer, mit Einwilligung
survey-asks-matrix = eine Tabelle mit { $n }, 1 bis { $points }
survey-asks-one-of = eins von { $n }
survey-asks-some-of = mehrere von { $n }
survey-asks-order-of = Rangfolge von { $n }
survey-asks-range = { $lowest } bis { $highest }
survey-asks-number = eine Zahl
survey-asks-day = ein Tag
survey-asks-files = { $most ->
    [1] eine Datei
   *[other] bis zu { $most } Dateien
}
survey-asks-nothing = zum Lesen
survey-asks-needed = { $asks }, Pflicht
survey-asks-if = { $asks }, wenn { $condition }

## Umfragen: Entwürfe

survey-write = Umfrage schreiben
survey-json = Die Umfrage als JSON
survey-json-help = Beginnen Sie mit einer vorhandenen Umfrage: afterword survey show gibt sie aus. Speichern Sie sie als Entwurf, gehen Sie sie durch wie die Befragten, dann veröffentlichen Sie sie.
survey-schema-before = Editoren prüfen und ergänzen sie mit
survey-schema = ihrem JSON-Schema
survey-save-draft = Als Entwurf speichern
survey-draft = Entwurf
survey-draft-saved-at = { $key } · gespeichert am { $day }, { $time } UTC
survey-draft-same = Er sagt dasselbe wie Version { $number }.
survey-draft-first = Diese Umfrage wurde noch niemandem gestellt.
survey-draft-changes = Das wäre Version { $number }. Was sich ändert:
survey-draft-other-lead = Die Leitfrage ist eine andere: Zahlen von vor und nach dieser Version sind nicht vergleichbar.
survey-draft-brings-back = Die Umfrage ist ausgemustert. Das Veröffentlichen holt sie zurück.
survey-draft-as-customers-see-it = So würde sie angezeigt; nichts wird aufgezeichnet:
survey-draft-move-open = { $n ->
    [one] Auch die eine offene Einladung damit fragen lassen
   *[other] Auch die { $n } offenen Einladungen damit fragen lassen
}
survey-publish = Veröffentlichen
survey-draft-discard = Entwurf verwerfen
survey-draft-saved = Der Entwurf von { $key } ist gespeichert. Gefragt wird damit erst nach dem Veröffentlichen.
survey-draft-discarded = Der Entwurf von { $key } ist verworfen.
survey-published = { $moved ->
    [0] { $key } ist als Version { $number } veröffentlicht.
    [one] { $key } ist als Version { $number } veröffentlicht. Eine offene Einladung fragt jetzt damit.
   *[other] { $key } ist als Version { $number } veröffentlicht. { $moved } offene Einladungen fragen jetzt damit.
}

## Umfragen: ausmustern

survey-retired-on = Ausgemustert am { $day }: Sie fragt niemanden mehr.
survey-retire = Ausmustern
survey-retire-note = Sie fragt niemanden mehr. Vorhandene Antworten bleiben, offene Einladungen können noch beantwortet werden, und sie lässt sich zurückholen.
survey-retire-this = Diese Umfrage ausmustern
survey-bring-back = Zurückholen
survey-retired = { $key } ist ausgemustert. Vorhandene Antworten bleiben, und offene Einladungen können noch beantwortet werden.
survey-back = { $key } ist zurück: Programme und Kontaktpunkte können wieder damit fragen.

## Umfragen: was abgelehnt wurde

survey-unknown = Es gibt keine Umfrage „{ $key }“. Bitte wählen Sie eine vorhandene.
survey-is-about-staff = Die Umfrage „{ $key }“ handelt von Beschäftigten, Programme befragen aber die Kundschaft. Bitte wählen Sie eine andere, oder zeigen Sie sie an einem Kontaktpunkt.
survey-asks-customers = Das Programm „{ $program }“ befragt damit die Kundschaft, also kann sie nicht von Beschäftigten handeln. Bitte geben Sie dem Programm zuerst eine andere Umfrage.
survey-is-retired = Die Umfrage „{ $key }“ ist ausgemustert. Bitte wählen Sie eine andere, oder holen Sie sie auf der Seite Umfragen zurück.
survey-in-use = Mit ihr fragt noch: { $asking }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}. Bitte schalten Sie das ab oder geben Sie ihm eine andere Umfrage; mustern Sie diese dann aus.
survey-asked-by-program = Programm „{ $name }“
survey-asked-by-touchpoint = Kontaktpunkt „{ $name }“
survey-asked-by-both = { $named }, { $next }
survey-no-json = Das ist kein JSON: { $error }.
survey-no-survey = Das ist keine Umfrage: { $error }.
survey-key-taken = „{ $key }“ ist der Schlüssel einer eingebauten Umfrage. Bitte wählen Sie einen anderen.
survey-no-such-field = Diese Art von Frage hat kein solches Feld.
survey-files-too-large = „{ $question }“ nimmt Dateien bis { $wish } MB, dieser Server aber höchstens { $limit } MB. Bitte verlangen Sie { $limit } MB oder weniger, oder lassen Sie AFTERWORD_FILE_LARGEST_MB erhöhen.
survey-files-too-many = Mit „{ $question }“ nimmt diese Seite bis zu { $wish } MB an Dateien auf einmal, dieser Server aber { $limit } MB je Formular. Bitte verlangen Sie weniger oder kleinere Dateien, oder auf einer anderen Seite.

## Umfragen: was ein Entwurf ändert

survey-place-survey = Die Umfrage
survey-place-ending = Ende „{ $key }“
survey-place-page = Seite „{ $key }“
survey-place-question = Frage „{ $key }“
survey-place-choice = Auswahl „{ $key }“ der Frage „{ $question }“
survey-place-row = Zeile „{ $key }“ der Frage „{ $question }“

survey-change-added = { $place } ist hinzugekommen.
survey-change-added-to-page = { $place } ist auf Seite „{ $page }“ hinzugekommen.
survey-change-removed = { $place } wurde entfernt.
survey-change-removed-from-page = { $place } wurde von Seite „{ $page }“ entfernt.
survey-change-first = { $place } steht jetzt zuerst.
survey-change-after = { $place } steht jetzt hinter „{ $after }“.
survey-change-to-page = { $place } ist von Seite „{ $from }“ auf Seite „{ $to }“ gewandert.
survey-change-renamed = { $place } hat den neuen Schlüssel „{ $key }“.
survey-change-language = { $place } kann jetzt auf { $language } beantwortet werden.
survey-change-no-language = { $place } kann nicht mehr auf { $language } beantwortet werden.
survey-change-setting = { $place }, { $name }: jetzt { $new }, vorher { $old }.
survey-change-wording = { $place }, { $of } auf { $language }: jetzt „{ $new }“, vorher „{ $old }“.
survey-change-wording-new = { $place }, { $of } auf { $language }: neu ist „{ $new }“.
survey-change-wording-removed = { $place }, { $of } auf { $language }: entfernt; vorher „{ $old }“.
survey-change-skip-added = { $place }: neuer Sprung, { $way }.
survey-change-skip-removed = { $place }: Sprung entfernt, { $way }.
survey-change-skips-reordered = { $place }: Die Sprünge werden in anderer Reihenfolge versucht.
survey-change-unnamed = { $place } hat sich dort geändert, wo Schlüssel doppelt stehen; was was ist, lässt sich nicht sagen.

survey-way-where = wenn `{ $when }`, { $target }
survey-way-always = immer { $target }
survey-way-to-page = zur Seite „{ $key }“
survey-way-to-ending = zum Ende „{ $key }“

survey-wording-text = Text
survey-wording-help = Hilfe
survey-wording-low-end = Wort am unteren Ende
survey-wording-high-end = Wort am oberen Ende
survey-wording-title = Titel
survey-wording-heading = Überschrift
survey-wording-thanks = Dank
survey-wording-other = Beschriftung der Auswahl „Anderes“
survey-wording-point = Wort für Punkt { $point }

survey-setting-key = Schlüssel
survey-setting-name = Name
survey-setting-lead-metric = Leitmetrik
survey-setting-about = von wem sie handelt
survey-setting-pace = auf einmal gefragt
survey-setting-language = bevorzugte Sprache
survey-setting-languages = Reihenfolge der Sprachen
survey-setting-answer = eine Antwort
survey-setting-kind = Art
survey-setting-pinned = Platz bei zufälliger Reihenfolge
survey-setting-alone = allein wählen
survey-setting-condition = Bedingung
survey-setting-order = Reihenfolge der Auswahl
survey-setting-metric = Metrik
survey-setting-look = Aussehen
survey-setting-worded-points = Zahl der Punkte mit Worten
survey-setting-points = Zahl der Punkte
survey-setting-at-most = höchstens wählbar
survey-setting-lowest = kleinster Wert
survey-setting-highest = größter Wert
survey-setting-step = Schritt
survey-setting-decimals = Nachkommastellen
survey-setting-earliest = frühester Tag
survey-setting-latest = spätester Tag
survey-setting-limit = höchstens Zeichen
survey-setting-accept = angenommen
survey-setting-most-files = höchstens Dateien
survey-setting-largest = größte Datei in MB

survey-value = { $value }
survey-quoted = „{ $text }“
survey-list = { $first }, { $next }
survey-no-language = keine
survey-no-condition = keine
survey-not-bounded = unbegrenzt
survey-all = alle
survey-required = Pflicht
survey-optional = freiwillig
survey-pinned = fest
survey-not-pinned = frei
survey-alone = nötig
survey-not-alone = nicht nötig
survey-pace-page = eine Seite
survey-pace-question = eine Frage
survey-order-fixed = wie geschrieben
survey-order-random = jedes Mal anders
survey-look-numbers = Zahlen
survey-look-stars = Sterne
survey-look-smileys = Smileys
survey-look-words = Worte
survey-accept = { $accept ->
    [photo] Fotos
    [document] Dokumente
   *[both] beides
}
survey-kind-metric = ein Punkt auf der Skala einer Metrik
survey-kind-resolved = ob es gelöst wurde
survey-kind-comment = ein Kommentar
survey-kind-contact-me = ob wir uns melden dürfen
survey-kind-name = ein Name
survey-kind-email = eine E-Mail-Adresse
survey-kind-phone = eine Telefonnummer
survey-kind-matrix = eine Matrix
survey-kind-one-of = eine Auswahl
survey-kind-many-of = mehrere zur Auswahl
survey-kind-dropdown = eine Auswahl aus einer Aufklappliste
survey-kind-ranking = eine Rangfolge
survey-kind-slider = ein Schieberegler
survey-kind-number = eine Zahl
survey-kind-date = ein Tag
survey-kind-short-text = eine Zeile Text
survey-kind-long-text = mehrere Zeilen Text
survey-kind-yes-no = ja oder nein
survey-kind-file = Dateien
survey-kind-statement = ein Hinweis

## Die Zeile über einer Umfrage in der Vorschau

preview-nothing-recorded = Vorschau: Nichts wird aufgezeichnet

## Programme: die Liste

programs-title = Programme
programs-table = Programme in der Reihenfolge, in der sie geprüft werden
programs-note = Das erste Programm, das zu einem Kontakt passt, entscheidet. Was entschieden ist, bleibt entschieden.
programs-empty-title = Noch wird niemand gefragt
programs-empty = Ein Programm sagt, zu welchen Kontakten mit welcher Umfrage gefragt wird. Legen Sie das erste an.
programs-program = Programm
programs-for = Für
programs-share = Anteil
programs-quarantine = Quarantäne
programs-state = Status
programs-on = An
programs-off = Aus
programs-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}

## Programme: für welche Kontakte, in Worten

program-channel = { $channel ->
    [phone] Telefon
    [chat] Chat
    [email] E-Mail
    [ticket] Ticket
   *[visit] Besuch
}
program-reason-in = Anlass { $names }
program-team-in = Team { $names }
program-segment-in = Segment { $names }
program-source-in = Quelle { $names }
program-one-of = { $first } oder { $next }
program-both-of = { $first }; { $next }
program-every-contact = jeder Kontakt

## Programme: das Formular

program-new = Neues Programm
program-title = Programm { $key }
program-key = Schlüssel
program-key-help = Etwa after-call. Er ändert sich nie.
program-name = Name
program-survey = Umfrage
program-order = Rang
program-order-help = Die kleinste Zahl wird zuerst geprüft.
program-share = Anteil der Befragten in Prozent
program-delay = Minuten vom Ende bis zum Versand
program-quarantine = Tage, in denen niemand zweimal gefragt wird
program-quarantine-help = Zählt Umfragen aller Programme.
program-expiry = Tage, in denen geantwortet werden kann
program-reminder = Erinnerung nach Tagen
program-reminder-help = Leer: keine Erinnerung.
program-filter = Für welche Kontakte
program-filter-note = Alle Listen müssen passen; eine leere lässt alles durch. Trennen Sie Einträge mit Kommas.
program-channels = Kanäle
program-reasons = Anlässe
program-reasons-help = billing steht auch für billing/late-fee.
program-teams = Teams
program-segments = Segmente
program-sources = Quellen
program-enabled = Entscheidet über Kontakte
program-save = Speichern
program-added = Das Programm „{ $key }“ entscheidet ab jetzt über Kontakte.
program-changed = Das Programm „{ $key }“ ist geändert; bereits entschiedene Kontakte bleiben, wie sie sind.
program-same = Das Programm „{ $key }“ war schon so.

## Programme: was daran nicht stimmt

program-key-taken = Ein Programm mit diesem Schlüssel gibt es schon. Bitte wählen Sie einen anderen.
program-whole-number = Schreiben Sie eine ganze Zahl.
program-share-number = Schreiben Sie eine Zahl von 0 bis 100.
program-share-range = Der Anteil ist eine Zahl von 0 bis 1; bei 0.25 wird zu jedem vierten Kontakt gefragt.
program-survey-required = Bitte geben Sie an, mit welcher Umfrage es fragt.
program-channel-unknown = „{ $given }“ ist hier nicht bekannt; Umfragen gehen hinaus per: { $known }.
program-reminder-range = Die Erinnerung geht mindestens einen Tag nach der Umfrage hinaus, und bevor diese abläuft.
program-too-many-entries = Höchstens { $most } Einträge. Bitte kürzen Sie die Liste.

## Programme: warum gefragt wurde oder nicht

program-none-fits = Kein aktives Programm ist für solche Kontakte da.
program-judged = Programm { $key } ({ $filter }): { $why }
program-why-no-address = Es gibt keine Adresse, an der gefragt werden könnte.
program-why-opted-out = Die Person möchte nicht gefragt werden.
program-why-bounced = Nachrichten an die Adresse kamen zurück.
program-why-too-old = Der Kontakt endete vor mehr als { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}.
program-why-quarantined = Die Person wurde am { $day } gefragt und hat { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} Ruhe.
program-why-everybody = Alle werden gefragt.
program-why-drawn = { $share } % werden gefragt, und dieser Kontakt wurde ausgelost.
program-why-not-drawn = { $share } % werden gefragt, und dieser Kontakt wurde nicht ausgelost.

## Dispositionen

dispositions-title = Dispositionen
disposition = Disposition
dispositions-program = Programm
dispositions-team = Team
dispositions-channel = Kanal
dispositions-filter-all = alle
dispositions-show = Zeigen
dispositions-funnel = Trichter
dispositions-funnel-note = Jeder Kontakt, der in diesem Zeitraum endete, steht genau einmal darin.
dispositions-ended = Kontakte beendet
dispositions-asked = Befragt
dispositions-answered = Beantwortet
dispositions-response-rate = Rücklaufquote
dispositions-completed-of-delivered = vollständige von zugestellten
dispositions-completed-of-asked = vollständige von allen Befragten
dispositions-begun-of-asked = vollständige und unvollständige von allen Befragten
dispositions-rate = { $value } ({ $low } bis { $high })
dispositions-rate-of = { $what }, n = { $n }
dispositions-too-few = zu wenige für eine Aussage
dispositions-read-begun = Lesen
dispositions-not-asked = Warum andere nicht gefragt wurden
dispositions-not-asked-note = Der eine Grund, der zu jedem Kontakt verzeichnet ist.
dispositions-outcomes = Wie es um die Befragung steht
dispositions-outcomes-note = Von denen, die befragt wurden.

## Dispositionen: die Kontakte hinter einer Zahl

dispositions-all = Alle Kontakte
dispositions-asked-and = Befragt: { $outcome ->
    [queued] wartet auf Versand
    [withdrawn] vor dem Versand zurückgezogen
    [sent] verschickt
    [delivered] zugestellt
    [bounced] zurückgekommen
    [failed] nicht verschickbar
    [partial] unvollständig beantwortet
    [answered] beantwortet
    [expired] abgelaufen
   *[opted_out] abgemeldet
}
dispositions-table = Kontakte hinter der Zahl
dispositions-empty-title = Keine Kontakte
dispositions-empty = Nichts in diesem Zeitraum passt zu diesen Filtern. Wählen Sie einen längeren Zeitraum oder alle Programme.
dispositions-contact = Kontakt
dispositions-handled-by = Bearbeitet von
dispositions-because = Warum
dispositions-somebody = Unbekannt
dispositions-pages = Seiten
dispositions-older = Ältere

## Kontaktpunkte: die Liste

touchpoints-title = Kontaktpunkte
touchpoints-empty-title = Noch nimmt kein Kontaktpunkt Karten an
touchpoints-empty = Legen Sie einen für jeden Ort an, an dem man etwas sagen können soll: eine Theke, ein Tisch, ein Beleg. Er erhält eine kurze Adresse und einen QR-Code.
touchpoints-place = Ort
touchpoints-address = Adresse
touchpoints-state = Status
touchpoints-closed = Geschlossen
touchpoint-add = Kontaktpunkt anlegen
touchpoints-files-daily = Dateien, die binnen 24 Stunden mit Karten kamen, belegen { $taken } von { $most }. Darüber bringt keine Karte eine Datei mit; Antworten werden weiter angenommen. Sehen Sie nach, ob Gäste sie geschickt haben; schließen Sie den Kontaktpunkt, wenn jemand spielt.
touchpoints-files = Dateien, die mit Karten kamen, belegen { $taken } von { $most }. Darüber bringt keine Karte eine Datei mit; Antworten werden weiter angenommen. Lassen Sie AFTERWORD_CARD_FILES_MB erhöhen, oder verlangen Sie Dateien nur hinter Links.

## Kontaktpunkte: einer davon

touchpoint = Kontaktpunkt
touchpoint-note = Was zu sehen ist, wenn jemand den Code scannt.
touchpoint-address = Die Adresse der Karte
touchpoint-address-note = Sie ändert sich nie: Gedrucktes funktioniert weiter.
touchpoint-qr = QR-Code der Adresse der Karte
touchpoint-qr-download = QR-Code herunterladen
touchpoint-paper = Auf Papier
touchpoint-paper-note = Ein PDF mit dem Code, der Frage und der Adresse, zum Drucken und Aufstellen.
touchpoint-sheet = Blatt (A4)
touchpoint-tent = Tischaufsteller
touchpoint-stickers = Aufkleber
touchpoint-key = Schlüssel
touchpoint-key-help = Kleinbuchstaben, Ziffern und Bindestriche, etwa counter-leipzig. Er bleibt.
touchpoint-name = Name
touchpoint-name-help = Er steht für alle lesbar über der ersten Frage.
touchpoint-survey = Umfrage
touchpoint-site = Standort
touchpoint-team = Team
touchpoint-team-help = Es bekommt die Fälle, die durch Karten entstehen.
touchpoint-language = Sprache
touchpoint-language-of-organisation = Wie die Organisation
touchpoint-language-help = Für alle, deren Browser keine unserer Sprachen verlangt.
touchpoint-none = Keine Angabe
touchpoint-takes-cards = Nimmt Karten an
touchpoint-repeats = Karten eines Geräts
touchpoint-repeats-help = Wo viele ein Gerät teilen, etwa am Terminal, zählen Sie jede Karte.
touchpoint-every-card = Jede Karte zählt
touchpoint-one-card-in = Eine in { $length } zählt
touchpoint-repeat-range = Bitte 1 bis 1440 Minuten angeben, oder nichts, wo jede Karte zählt.
touchpoint-add-this = Kontaktpunkt anlegen
touchpoint-save = Speichern
touchpoint-saved = Der Kontaktpunkt ist gespeichert.

## Kontaktpunkte: was daran nicht stimmt

touchpoint-key-taken = Einen Kontaktpunkt mit diesem Schlüssel gibt es schon. Bitte wählen Sie einen anderen.
touchpoint-key-syntax = Bitte verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, etwa „counter-leipzig“.
touchpoint-unknown-site = Es gibt keinen Standort „{ $key }“.
touchpoint-unknown-team = Es gibt kein Team „{ $key }“.
touchpoint-unknown-language = Die Sprache „{ $given }“ ist nicht bekannt; möglich sind: { $allowed }.
touchpoint-unknown-form = Geben Sie an, was gedruckt werden soll: eins von { $names }.
touchpoint-closed = Dieser Kontaktpunkt nimmt zurzeit keine Karten an.
touchpoint-no-glyphs = „{ $text }“ lässt sich nicht drucken: In den Schriften für Karten fehlt { $characters }
touchpoint-address-too-long = Die Adresse „{ $text }“ ist zu lang für diese Karte
touchpoint-link-too-long = Der Link „{ $link }“ ist zu lang für einen QR-Code auf Papier
touchpoint-no-card = Die Karte konnte nicht erstellt werden: { $why }
