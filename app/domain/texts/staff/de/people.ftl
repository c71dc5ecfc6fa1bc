### People: logging in, one’s own account, users, teams, security, API tokens.

## Logging in

login-title = Anmelden
login-email = E-Mail
login-password = Passwort
login-button = Anmelden
login-code = Code
login-code-help = Die sechs Ziffern, die Ihre App gerade zeigt, oder einer Ihrer Wiederherstellungscodes.
login-begin-anew = Neu beginnen
login-no-code-wanted = Hier wartet keine Anmeldung auf einen Code.
login-wrong = E-Mail und Passwort gehören nicht zusammen.
login-code-wrong = Dieser Code ist falsch oder wurde schon verwendet.
login-over = Diese Anmeldung ist abgelaufen: Es waren zu viele falsche Codes, oder es hat zu lange gedauert. Bitte beginnen Sie neu.

## Your account

account-title = Ihr Konto
account-choose-password = Wählen Sie Ihr Passwort
account-set-up-factor = Richten Sie Ihren zweiten Faktor ein

## Your account: the password

account-password = Passwort
account-password-note = Nach einer Änderung bleiben Sie hier angemeldet und werden überall sonst abgemeldet.
account-password-made-note = Das Passwort, mit dem Sie sich angemeldet haben, gilt für eine einzige Anmeldung. Wählen Sie eines, das nur Sie kennen.
account-log-in-as = Sie melden sich an als
account-password-present = Das bisherige
account-password-new = Das neue
account-password-help = Mindestens zehn Zeichen. Ein paar Wörter hintereinander eignen sich gut.
account-password-change = Passwort ändern
account-password-changed = Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.

## Your account: the language

account-language = Sprache
account-language-note = Kunden lesen in ihrer Sprache, was immer Sie hier wählen.
account-language-label = Sprache der internen Seiten
account-language-of-browser = Wie Ihr Browser es wünscht
account-language-use = Diese Sprache verwenden
account-language-unknown = Die internen Seiten gibt es auf Englisch, Deutsch, Spanisch und Vietnamesisch. Bitte wählen Sie eine dieser Sprachen.

## Your account: where you are signed in

account-sessions = Wo Sie angemeldet sind
account-session-device = Gerät
account-device-phone = Telefon
account-device-tablet = Tablet
account-device-desktop = Computer
account-device-unknown = Gerät, das nicht sagt, was es ist
account-session-since = Angemeldet
account-session-last-used = Zuletzt benutzt
account-session-end = Beenden
account-session-this = Diese
account-session-end-it = Beenden
account-session-ended = Diese Sitzung ist beendet.
account-log-out-everywhere = Überall abmelden

## Your account: the second factor

account-factor = Zweiter Faktor
account-factor-what = Ein Code aus einer App auf Ihrem Telefon, neben dem Passwort. Wer Ihr Passwort erfährt, kommt trotzdem nicht hinein.
account-factor-needed = Ihre Rolle braucht einen: einen Code aus einer App auf Ihrem Telefon, neben dem Passwort. Bis er eingerichtet ist, bleibt alles andere verschlossen.
account-factor-set-up = Einrichten
account-factor-scan = Scannen Sie dies mit einer App für Codes, etwa der Ihres Telefons oder Ihres Passwort-Managers, oder geben Sie den Schlüssel dort ein.
account-factor-qr = QR-Code des Schlüssels
account-factor-key = Schlüssel:
account-factor-code = Der Code, den die App zeigt
account-factor-turn-on = Einschalten
account-factor-another-key = Anderen Schlüssel erzeugen
account-factor-on = Ein
account-factor-since = seit { $since }. { $codes ->
    [0] Es ist kein Wiederherstellungscode übrig.
    [one] Ein Wiederherstellungscode ist übrig.
   *[other] { $codes } Wiederherstellungscodes sind übrig.
}
account-factor-is-on = Ihr zweiter Faktor ist eingeschaltet.
account-factor-is-off = Ihr zweiter Faktor ist ausgeschaltet.
account-factor-remove = Entfernen
account-factor-remove-note = Dann öffnet Ihr Passwort allein Ihr Konto. Für ein anderes Telefon entfernen Sie ihn und richten ihn neu ein.
account-factor-remove-button = Zweiten Faktor entfernen
account-your-password = Ihr Passwort
account-new-codes = Neue Wiederherstellungscodes
account-new-codes-note = Die alten gelten dann nicht mehr.
account-new-codes-button = Neue Codes erzeugen
account-old-codes-over = Die alten Wiederherstellungscodes gelten nicht mehr.
account-codes = Ihre Wiederherstellungscodes.
account-codes-note = Jeder gilt einmal anstelle der App. Bewahren Sie sie dort auf, wo Ihr Telefon nicht ist: Sie werden nicht noch einmal gezeigt.
factor-on-already = Ihr zweiter Faktor ist schon eingeschaltet. Entfernen Sie ihn zuerst, um eine andere App einzurichten.
factor-not-begun = Bitte beginnen Sie zuerst, den zweiten Faktor einzurichten.
factor-code-wrong = Dieser Code ist falsch. Die App zeigt alle 30 Sekunden einen neuen.
factor-none-for-codes = Es gibt keinen zweiten Faktor, für den ein Wiederherstellungscode einspringen könnte.

## What is wrong with a password

password-not-yours = Das ist nicht Ihr Passwort.
password-same = Das ist das alte Passwort. Wählen Sie ein anderes.
password-too-short = Nehmen Sie mindestens { $shortest } Zeichen. Ein paar Wörter hintereinander lassen sich leicht merken.
password-too-long = Nehmen Sie höchstens { $longest } Zeichen.
password-personal = Nehmen Sie etwas anderes als den Namen oder die E-Mail-Adresse.
password-common = Dieses Passwort gehört zu denen, die Angreifer zuerst versuchen. Wählen Sie ein anderes, etwa ein paar Wörter hintereinander.

## Users

users-title = Benutzer
users-name = Name
users-email = E-Mail
users-role = Rolle
users-teams = Teams
users-role-and-teams = Rolle, Teams
users-second-factor = Zweiter Faktor
users-factor-yes = Ja
users-factor-no = Nein
users-last-log-in = Letzte Anmeldung
users-never = nie
users-state = Zustand
users-active = Aktiv
users-disabled = Gesperrt
users-to-choose-a-password = Muss Passwort wählen
users-new = Neuer Benutzer
users-new-note = Es entsteht ein Passwort für eine einzige Anmeldung, das Ihnen einmal gezeigt wird. Damit wählen sie ein eigenes.
users-add = Benutzer anlegen
users-added = Der Benutzer ist angelegt.
users-address-required = Nennen Sie die Adresse für die Anmeldung.
users-address-taken = Es gibt schon einen Benutzer mit dieser Adresse.
users-agent-unknown = Es gibt keinen Mitarbeiter „{ $key }“.
users-team-unknown = Es gibt kein Team „{ $key }“.
users-last-administrator = Das ist der letzte Administrator. Machen Sie zuerst jemand anderen dazu.

## One user

user-made-password = Passwort für eine einzige Anmeldung:
user-made-password-note = Es wird nicht noch einmal gezeigt.
user-save = Speichern
user-log-in = Anmeldung
user-new-password = Neues Passwort
user-new-password-note = Es entsteht ein Passwort für eine einzige Anmeldung, das Ihnen einmal gezeigt wird. Der Benutzer wird überall abgemeldet.
user-make-password = Passwort erzeugen
user-password-set = Der Benutzer hat ein neues Passwort und ist überall abgemeldet.
user-end-sessions = Sitzungen beenden
user-end-sessions-note = Der Benutzer wird überall abgemeldet und kann sich wieder anmelden.
user-log-out = Abmelden
user-sessions-ended = Der Benutzer ist überall abgemeldet.
user-reset-factor = Zweiten Faktor zurücksetzen
user-reset-factor-note = Für jemanden, dem Telefon und Wiederherstellungscodes verloren gingen. Vergewissern Sie sich, dass wirklich diese Person fragt.
user-take-factor-away = Zweiten Faktor entfernen
user-factor-reset = Der Benutzer hat keinen zweiten Faktor mehr und ist überall abgemeldet.
user-disable = Sperren
user-disable-note = Der Benutzer wird abgemeldet und kann sich nicht mehr anmelden. Was er getan hat, bleibt. Offene Fälle bleiben bei ihm, bis jemand sie übernimmt.
user-disable-button = Benutzer sperren
user-is-disabled = Der Benutzer kann sich nicht mehr anmelden.
user-enable = Entsperren
user-enable-note = Der Benutzer kann sich wieder anmelden.
user-enable-button = Benutzer entsperren
user-is-enabled = Der Benutzer kann sich wieder anmelden.
user-changed = Der Benutzer ist geändert.

## Teams and sites

teams-title = Teams
teams-none = Noch keine Teams
teams-none-hint = Ein Team entsteht mit dem ersten Kontakt, der es nennt, oder hier.
teams-name = Name
teams-key = Schlüssel
teams-key-help = Zum Beispiel billing-1.
teams-site = Standort
teams-sites = Standorte
teams-no-site = Keiner
teams-new = Neues Team
teams-one = Team { $key }
teams-new-note = Ein Schlüssel, den es schon gibt, ändert dieses Team. Kontakte behalten das Team, das sie hatten.
teams-save = Team speichern
team-added = Das Team „{ $key }“ ist angelegt.
team-changed = Das Team „{ $key }“ ist geändert.
team-same = Das Team „{ $key }“ war schon so.
teams-new-site = Neuer Standort
teams-new-site-note = Ein Ort, an dem Teams und Kontaktpunkte sind. Ein Schlüssel, den es schon gibt, benennt diesen Standort um.
teams-save-site = Standort speichern
team-site-added = Der Standort „{ $key }“ ist angelegt.
team-site-changed = Der Standort „{ $key }“ ist geändert.
team-site-same = Der Standort „{ $key }“ war schon so.
team-site-unknown = Es gibt keinen Standort mit diesem Schlüssel. Bitte legen Sie ihn zuerst an.

## Security

security-title = Sicherheit
security-factor = Zweiter Faktor
security-factor-note = Unter „Ihr Konto“ können alle einen einrichten. Wer eine der hier markierten Rollen hat, muss es: Bis dahin bleibt alles andere verschlossen.
security-must = Müssen einen haben
security-have-one = { $have ->
    [one] { $have } von { $all } hat einen
   *[other] { $have } von { $all } haben einen
}
security-save = Speichern
security-saved = Die Regel ist gespeichert. Sie gilt ab der nächsten Seite, die jemand öffnet.

## API tokens

tokens-title = API-Token
tokens-list = Token
tokens-none = Noch keine Token
tokens-none-hint = Eine Software, die Kontakte meldet oder Werte liest, braucht eines.
tokens-name = Name
tokens-scopes = Rechte
tokens-made-at = Erstellt
tokens-ends = Endet
tokens-last-used = Zuletzt benutzt
tokens-never = nie
tokens-state = Zustand
tokens-revoked = Widerrufen
tokens-past = Abgelaufen
tokens-revoke = Widerrufen
tokens-revoke-note = Programme, die es verwenden, werden ab jetzt abgewiesen.
tokens-revoke-button = Dieses Token widerrufen
tokens-is-revoked = Das Token ist widerrufen. Seine nächste Anfrage wird abgewiesen.
tokens-made = Das neue Token
tokens-made-note = Kopieren Sie es jetzt: Gespeichert ist nur sein Hash, und es wird nicht noch einmal gezeigt.
tokens-new = Neues Token
tokens-name-help = Woran man es erkennt, zum Beispiel helpdesk.
tokens-may = Darf
tokens-ends-help = Eine Zahl von Tagen oder der letzte Tag, etwa 2027-06-30. Leer: nie.
tokens-make = Token erstellen
token-name-required = Geben Sie dem Token einen Namen, an dem man es später erkennt.
token-scope-required = Geben Sie mindestens ein Recht: { $scopes }.
token-scope-unknown = Es gibt kein Recht „{ $scope }“. Die Rechte sind { $scopes }.
token-end-past = Ein Token muss in der Zukunft enden.
token-end-syntax = Schreiben Sie eine Zahl von Tagen oder den letzten Tag, etwa 2027-06-30.
