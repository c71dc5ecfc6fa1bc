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
error-forbidden = Dazu fehlt Ihnen die Berechtigung.
error-too-many = Zu viele Versuche. Bitte warten Sie { $seconds } Sekunden.
error-database = Die Datenbank hat nicht wie erwartet geantwortet.
error-internal = Bei uns ist etwas schiefgegangen.
look-at-marked-fields = Bitte prüfen Sie die markierten Felder.

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
