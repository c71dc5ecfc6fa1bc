## The survey’s page

send = Absenden
send-change = Änderung absenden
next = Weiter
back = Zurück
page-of = Seite { $number } von { $of }
please-check = Bitte sehen Sie hier noch einmal nach
please-choose = Bitte wählen Sie eine der Antworten.
choose-one = Bitte wählen Sie nur eine Antwort.
please-write = Bitte schreiben Sie hier etwas.
control-characters = Hier stehen Zeichen, die sich nicht darstellen lassen. Bitte entfernen Sie sie.
too-long = Ihr Text hat { $length } Zeichen; höchstens { $limit } passen. Bitte kürzen Sie ihn.
no-email = Das ist keine E-Mail-Adresse. Eine sieht so aus: name@example.org.
email-needed = Bitte nennen Sie uns die E-Mail-Adresse, unter der wir Sie erreichen.
no-number = Bitte schreiben Sie eine Zahl.
number-between = Bitte nennen Sie eine Zahl von { $lowest } bis { $highest }.
number-in-steps = Bitte nennen Sie eine Zahl von { $lowest } bis { $highest } in Schritten von { $step }.
number-from = Bitte nennen Sie eine Zahl ab { $lowest }.
number-to = Bitte nennen Sie eine Zahl bis höchstens { $highest }.
decimals-at-most = { $decimals ->
        [0] Bitte nennen Sie eine ganze Zahl.
        [one] Bitte nennen Sie höchstens eine Stelle hinter dem Komma.
       *[other] Bitte nennen Sie höchstens { $decimals } Stellen hinter dem Komma.
    }
no-date = Bitte nennen Sie einen Tag als Jahr, Monat, Tag: 2026-11-20.
date-from = Bitte nennen Sie einen Tag ab { $earliest }.
date-to = Bitte nennen Sie einen Tag bis { $latest }.
no-phone = Das ist keine Telefonnummer mit Ländervorwahl. Eine sieht so aus: +49 151 1234567.
choose-at-most = { $most ->
        [one] Bitte wählen Sie nur eine Antwort.
       *[other] Bitte wählen Sie höchstens { $most } Antworten.
    }
none-goes-alone = „Nichts davon“ lässt sich nicht zusammen mit anderen Antworten wählen.
places-once = Bitte vergeben Sie jeden Platz nur einmal.
every-row = Bitte antworten Sie in jeder Zeile.
file-hint = { $accept ->
        [photo] JPEG, PNG oder WebP.
        [document] PDF oder reiner Text.
       *[both] JPEG, PNG, WebP, PDF oder reiner Text.
    } Anzahl der Dateien: höchstens { $most }. Größe je Datei: höchstens { $megabytes } MB.
files-here = Angekommen; Sie müssen diese nicht noch einmal auswählen:
file-take-away = { $name } entfernen
please-add-file = Bitte wählen Sie eine Datei.
file-wrong-kind = { $name } { $accept ->
        [photo] ist kein lesbares Foto in JPEG, PNG oder WebP.
        [document] ist weder ein PDF noch reiner Text.
       *[both] ist keine lesbare Datei in JPEG, PNG, WebP, PDF oder reinem Text.
    } Bitte wählen Sie eine andere Datei.
file-heic = { $name } ist im Format HEIC, das hier nicht gelesen werden kann. Bitte wählen Sie das Foto als JPEG.
file-too-large = { $name } ist zu groß; höchstens { $megabytes } MB passen. Bitte wählen Sie eine kleinere Datei.
file-too-many-pixels = { $name } hat mehr als { $most } Millionen Bildpunkte. Bitte wählen Sie ein kleineres Foto.
files-at-most = Anzahl der Dateien, die hier passen: { $most }. Bitte entfernen Sie zuerst andere.
file-no-room = Dateien können gerade nicht angenommen werden. Bitte senden Sie Ihre Antwort ohne Datei, oder versuchen Sie es später noch einmal.
form-too-large = Diese Dateien sind zusammen zu groß. Ihre Eingaben sind nicht verloren: Gehen Sie zurück, und wählen Sie weniger oder kleinere.
form-broken = Dieses Formular wurde unterwegs beschädigt. Bitte senden Sie es noch einmal ab.
resolved-answer = { $answer ->
        [yes] Ja
        [partly] Teilweise
       *[no] Nein
    }
about-contact = { $channel ->
        [phone] Ihr Anruf bei uns am { about-contact.day }
        [chat] Ihr Chat mit uns am { about-contact.day }
        [email] Ihre E-Mail an uns vom { about-contact.day }
        [ticket] Ihre Anfrage, bearbeitet am { about-contact.day }
       *[visit] Ihr Besuch bei uns am { about-contact.day }
    }
    .day = { $weekday ->
        [monday] Montag
        [tuesday] Dienstag
        [wednesday] Mittwoch
        [thursday] Donnerstag
        [friday] Freitag
        [saturday] Samstag
       *[sunday] Sonntag
    }

## After an answer

somebody-will-contact = Jemand aus unserem Team wird sich bei Ihnen melden.
read = Was Sie geschrieben haben, wird gelesen.
change-answer = Meine Antwort ändern

## Links that take no answer

answered-heading = Sie haben bereits geantwortet
answered-text = Ihre Antwort liegt uns vor und lässt sich nicht mehr ändern. Vielen Dank.
expired-heading = Diese Umfrage ist beendet
expired-text = Sie war nur eine begrenzte Zeit offen. Danke, dass Sie antworten wollten.
unknown-heading = Dieser Link führt zu keiner Umfrage
unknown-text = Vielleicht wurde er abgeschnitten. Bitte öffnen Sie ihn noch einmal aus der Nachricht oder kopieren Sie ihn ganz.

## When something fails

trouble-heading = Bei uns ist etwas schiefgegangen
trouble-text = Ihre Antwort ist nicht verloren: Gehen Sie zurück und senden Sie sie in einer Minute noch einmal ab.
held-heading = Das ließ sich gerade nicht speichern
held-text = Von Ihren Angaben ist nichts verloren. Bitte warten Sie einen Moment und senden Sie sie von dieser Seite noch einmal ab.
send-again = Noch einmal absenden
offline = Gerade besteht keine Verbindung. Ihre Antwort bleibt auf diesem Gerät und wird gesendet, sobald es wieder eine gibt.
card-invitation = Es dauert nur einen Augenblick, und wir lesen jede Antwort.
card-scan = Mit der Kamera Ihres Telefons scannen oder die Adresse eingeben.

## What is done with answers, and how to refuse surveys

how-used = Wie Ihre Antworten verwendet werden
how-used-text = Ihre Antworten erhalten die Menschen, die Ihr Anliegen bearbeitet haben, und ihre Leitung, um Fehler zu beheben und besser zu werden. Sie werden weder verkauft noch für Werbung genutzt.
how-used-staff = Ihre Antworten erhalten die Menschen, die für die Arbeit hier verantwortlich sind, um Fehler zu beheben und besser zu werden. Sie werden weder verkauft noch für Werbung genutzt.
dont-ask-again = Nicht mehr fragen
opt-out-heading = Sollen wir Sie nicht mehr fragen?
opt-out-text = Sie erhalten an dieser Adresse keine Umfragen mehr von uns. Ihre Anliegen bearbeiten wir wie bisher.
opted-out-heading = Wir fragen Sie nicht mehr
opted-out-text = Das gilt ab sofort für alle unsere Umfragen an diese Adresse.
other-language = Sprache

## Mail

mail-subject = { $channel ->
       *[other] Wie war es bei uns?
    } Eine Frage von { $organisation }
on-weekday = am { about-contact.day }
on-date = am { $date }
topic = {" "}wegen „{ $reason }“
mail-opening = Guten Tag, { $channel ->
        [phone] Sie haben uns { $day }{ $topic } angerufen
        [chat] Sie haben { $day }{ $topic } mit uns gechattet
        [email] Sie haben uns { $day }{ $topic } geschrieben
        [ticket] wir haben { $day } Ihre Anfrage{ $topic } abgeschlossen
       *[visit] Sie haben uns { $day }{ $topic } besucht
    }{ $again ->
        [yes] , und wir haben uns seither bei Ihnen gemeldet
       *[no] {""}
    }. Eine Frage:
mail-tap = Ein Tipp öffnet die Seite mit Ihrer Wahl; sie zählt, wenn Sie auf { send } drücken. Dauert eine Minute.
mail-answer-here = Hier antworten:
mail-why = Sie erhalten diese Nachricht, weil Sie mit uns in Kontakt waren.
mail-how-often = { $days ->
        [one] Wir fragen höchstens einmal am Tag.
       *[other] Wir fragen höchstens einmal in { $days } Tagen.
    }
mail-dont-ask = Fragen Sie mich nicht mehr
mail-reminder = Eine Erinnerung, die einzige:

## Replies that staff write

reply-subject = Zu Ihrer Rückmeldung: { $organisation }
you-wrote = Sie schrieben:
