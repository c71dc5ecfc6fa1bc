### Errors, what is wrong with what was typed, and why contacts were or were not asked.

## Errors of a page or a form

error-at-field = { $field }: { $message }
error-not-found = { $what ->
    [case] Diesen Fall
    [survey] Diese Umfrage
    [webhook] Diesen Webhook
    [response] Diese Antwort
    [contact] Diesen Kontakt
    [user] Diese Person
    [message] Diese Nachricht
    [token] Dieses Token
    [invitation] Diese Einladung
    [file] Diese Datei
    [delivery] Diese Zustellung
    [touchpoint] Diesen Kontaktpunkt
    [conflict] Diesen Widerspruch
    [session] Diese Sitzung
    [program] Dieses Programm
    [page] Diese Seite
    [job] Diese Aufgabe
    [draft] Diesen Entwurf
    [address] Diese Adresse
   *[other] Das
} gibt es nicht, oder Sie haben darauf keinen Zugriff.
error-unauthenticated = Bitte melden Sie sich zuerst an.
error-forbidden = Sie sind nicht berechtigt, { $what }.
error-too-many = Zu viele Versuche. Bitte warten Sie { $seconds } Sekunden.
error-database = Die Datenbank hat nicht wie erwartet geantwortet.
error-internal = Bei uns ist etwas schiefgegangen.
look-at-marked-fields = Bitte prüfen Sie die markierten Felder.
export-audit-formats = Bitte geben Sie format=csv oder format=ndjson an.
export-table-formats = Eine Tabelle ist csv, xlsx oder ndjson.
form-from-elsewhere = Dieses Formular wurde nicht von einer Seite dieser Website gesendet. Öffnen Sie die Seite noch einmal und senden Sie es von dort.
form-not-whole = Dieses Formular ist nicht vollständig angekommen oder länger als { $kb } kB. Es wurde nichts davon übernommen.
took-too-long = Das dauerte zu lange und wurde abgebrochen. Bitte versuchen Sie es etwas später noch einmal.
error-two = { $first } { $second }

## A form that could not be taken for now, and is kept

held-title = Das ließ sich gerade nicht speichern
held-away = Die Datenbank ist nicht erreichbar oder hat nicht rechtzeitig geantwortet.
held-kept = Ihre Eingaben sind nicht verloren: Diese Seite bewahrt sie auf. Bitte senden Sie sie in ein paar Sekunden noch einmal.
held-logged-out = Sie sind nicht mehr angemeldet, deshalb wurde das nicht gespeichert.
held-log-in-first = Ihre Eingaben sind nicht verloren: Diese Seite bewahrt sie auf. Melden Sie sich in einem neuen Tab an, kommen Sie dann hierher zurück und senden Sie sie noch einmal.
held-log-in = In neuem Tab anmelden
held-account-wants = Ihr Konto verlangt zuerst etwas anderes, deshalb wurde das nicht gespeichert.
held-account-first = Ihre Eingaben sind nicht verloren: Diese Seite bewahrt sie auf. Öffnen Sie Ihr Konto in einem neuen Tab und erledigen Sie, was es verlangt; kommen Sie dann hierher zurück und senden Sie sie noch einmal.
held-open-account = Konto in neuem Tab öffnen
held-send-again = Noch einmal senden
held-back = Zurück zur Seite
held-secrets = Passwörter und Codes werden nie aufbewahrt. Bitte geben Sie sie noch einmal ein.
held-present-password = Bisheriges Passwort
held-new-password = Neues Passwort
held-files = Dateien lassen sich nicht aufbewahren. Bitte fügen Sie sie auf der Seite selbst noch einmal hinzu: { $names }
held-written = Was Sie geschrieben haben

## What somebody may not do, as it follows error-forbidden

may-see-teams = Teams zu sehen
may-change-teams = Teams zu ändern
may-see-programs = Programme zu sehen
may-add-programs = Programme hinzuzufügen
may-change-programs = Programme zu ändern
may-see-case-rules = Fallregeln zu sehen
may-change-case-rules = Fallregeln zu ändern
may-see-jobs = Aufgaben zu sehen
may-change-cases = Fälle zu ändern
may-read-cases = Fälle zu lesen
may-take-this-case = diesen Fall zu übernehmen
may-give-cases-to-others = Fälle anderen zu geben
may-work-before-taking = diesen Fall zu bearbeiten, bevor Sie ihn übernehmen
may-change-sites = Websites zu ändern
may-see-touchpoints = Kontaktpunkte zu sehen
may-change-touchpoints = Kontaktpunkte zu ändern
may-read-scores = Werte zu lesen
may-take-tables-out = Tabellen mitzunehmen
may-read-the-audit-log = das Protokoll zu lesen
may-read-surveys = Umfragen zu lesen
may-publish-surveys = Umfragen zu veröffentlichen
may-change-the-organisation = die Einstellungen der Organisation zu ändern
may-add-contacts = Kontakte hinzuzufügen
may-read-contacts = Kontakte zu lesen
may-note-contacts = Kontakte festzuhalten
may-read-files = Dateien zu lesen
may-read-dispositions = Dispositionen zu lesen
may-see-the-ledger = die Dispositionen zu sehen
may-import-responses = Antworten zu importieren
may-set-up-webhooks = Webhooks einzurichten
may-read-responses = Antworten zu lesen
may-resolve-conflicts = Widersprüche aufzulösen
may-reverse-verdicts = Einschätzungen umzukehren
may-make-answer-links = Antwortlinks zu erstellen
may-read-invitations = Einladungen zu lesen
may-read-sent-mail = verschickte E-Mails zu lesen
may-see-accounts = Konten zu sehen
may-change-accounts = Konten zu ändern
may-have-an-account = ein Konto zu haben
may-see-security = die Sicherheitseinstellungen zu sehen
may-change-security = die Sicherheitseinstellungen zu ändern
may-add-users = Personen hinzuzufügen
may-see-users = Personen zu sehen
may-make-tokens = API-Token zu erstellen
may-see-tokens = API-Token zu sehen
may-revoke-tokens = API-Token zu widerrufen

## Beside a field

input-required = Bitte füllen Sie dieses Feld aus.
input-too-long = Das sind { $length } Zeichen; höchstens { $limit } passen. Bitte kürzen Sie es.
input-control-characters = Das enthält Zeichen, die sich nicht anzeigen lassen (Steuerzeichen wie NUL). Bitte entfernen Sie sie.
input-several-lines = Das muss eine einzige Zeile sein. Bitte entfernen Sie Zeilenumbrüche und Tabulatoren.
input-key-required = Bitte geben Sie einen Schlüssel an, etwa „billing-1“.
input-not-a-key = Ein Schlüssel hat Kleinbuchstaben, Ziffern und Bindestriche, beginnt mit einem Buchstaben oder einer Ziffer und ist höchstens 60 Zeichen lang, etwa „billing-1“.
input-not-a-reason = Ein Anlass besteht aus bis zu sechs Codes aus Kleinbuchstaben, Ziffern und Bindestrichen, getrennt durch Schrägstriche, etwa „billing/late-fee“.
input-not-an-email = Das ist keine E-Mail-Adresse; eine sieht so aus: „name@example.org“.
input-not-a-phone-number = Das ist keine Telefonnummer mit Ländervorwahl; eine sieht so aus: „+49 151 12345678“.
input-number-required = Bitte geben Sie eine Zahl an.
input-not-a-number = „{ $given }“ ist keine ganze Zahl.
# $what is one of the next three messages, $unit one of the two after them.
input-out-of-range = { $what }: { $from } bis { $to } { $unit }.
input-the-delay = Die Wartezeit
input-the-quarantine = Die Quarantäne
input-the-expiry = Die Frist
input-minutes = Minuten
input-days = Tage
input-word-required = Bitte geben Sie eines davon an: { $allowed }.
input-word-unknown = „{ $given }“ ist hier nicht bekannt; möglich sind: { $allowed }.
input-unknown-word = „{ $given }“ ist nicht bekannt; möglich sind: { $allowed }
input-not-a-time = „{ $given }“ ist keine verständliche Zeitangabe; eine sieht so aus: „2026-11-20 09:18“.
input-time-not-as-format = „{ $given }“ ist nicht in der Form { $format } geschrieben.
input-time-skipped = „{ $given }“ gibt es in { $zone } nicht: Die Uhren wurden vorgestellt.

## Why a mail, a webhook or a job failed; it is kept in English

# $step is a word by which the wordings choose, $why what a mail server or a library said, here and below.
trouble-mail-at = { $step ->
    [connecting] Beim Verbinden
    [greeting] Bei der Begrüßung
    [sender] Beim Absender
    [recipient] Beim Empfänger
   *[message] Bei der Nachricht
}: { $why }
trouble-mail-too-slow = der Mailserver hat nicht innerhalb von { $seconds } Sekunden geantwortet
trouble-mail-not-ascii = der Mailserver nimmt keine Adresse mit Buchstaben außerhalb von ASCII
trouble-mail-to-no-address = keine E-Mail-Adresse: { $why }
trouble-mail-from-no-address = der Absender { $sender } ist keine E-Mail-Adresse: { $why }
trouble-mail-not-put-together = die Nachricht lässt sich nicht zusammenstellen: { $why }
# The next two stand without a full stop behind “Not delivered:”.
trouble-reply-without-address = Es gibt keine Adresse mehr
trouble-reply-never-taken = Der Mailserver hat sie bei keinem unserer Versuche angenommen
trouble-webhook-too-slow = Innerhalb von { $seconds } Sekunden kam keine Antwort.
trouble-job-database = Die Datenbank hat nicht wie erwartet geantwortet. { $why }
trouble-job-unknown = unbekannte Art von Aufgabe { $kind }

## Why a contact was or was not asked

disposition-meaning = { $disposition ->
    [asked] Eine Umfrage wurde verschickt oder wird es noch.
    [no_program] Der Filter keines aktiven Programms passt zum Kontakt.
    [sampled_out] Das Programm befragt einen Anteil seiner Kontakte, und dieser wurde nicht ausgelost.
    [quarantined] Es wurde vor Kurzem schon gefragt, von welchem Programm auch immer.
    [no_address] Es gibt keine Adresse, an der gefragt werden könnte.
    [opted_out] Die Person möchte nicht befragt werden.
    [bounced] Frühere Nachrichten an die Adresse kamen zurück.
   *[too_old] Der Kontakt endete vor so langer Zeit, dass die Umfrage schon abgelaufen wäre.
}
