### People: logging in, one’s own account, users, teams, security, API tokens.

## Logging in

login-title = Iniciar sesión
login-email = Correo electrónico
login-password = Contraseña
login-button = Iniciar sesión
login-code = Código
login-code-help = Los seis dígitos que muestra ahora su aplicación, o uno de sus códigos de recuperación.
login-begin-anew = Empezar de nuevo
login-no-code-wanted = Aquí no hay ningún inicio de sesión que espere un código.
login-wrong = El correo electrónico y la contraseña no coinciden.
login-code-wrong = Este código es incorrecto o ya se ha usado.
login-over = Este inicio de sesión ha terminado: hubo demasiados códigos incorrectos o pasó demasiado tiempo. Empiece de nuevo.

## Your account

account-title = Su cuenta
account-choose-password = Elija su contraseña
account-set-up-factor = Configure su segundo factor

## Your account: the password

account-password = Contraseña
account-password-note = Tras un cambio, su sesión sigue abierta aquí y se cierra en todos los demás sitios.
account-password-made-note = La contraseña con la que ha entrado se creó para un solo inicio de sesión. Elija una que solo usted conozca.
account-log-in-as = Inicia sesión como
account-password-present = La actual
account-password-new = La nueva
account-password-help = Al menos diez caracteres. Unas cuantas palabras seguidas van bien.
account-password-change = Cambiar la contraseña
account-password-changed = Su contraseña ha cambiado. En todos los demás sitios se ha cerrado su sesión.

## Your account: the language

account-language = Idioma
account-language-note = Los clientes leen en su idioma, elija lo que elija aquí.
account-language-label = Idioma de las páginas internas
account-language-of-browser = La que pida su navegador
account-language-use = Usar este idioma
account-language-unknown = Las páginas internas están en inglés, alemán, español y vietnamita. Elija uno de estos idiomas.

## Your account: where you are signed in

account-sessions = Dónde tiene la sesión abierta
account-session-device = Dispositivo
account-device-phone = Teléfono
account-device-tablet = Tableta
account-device-desktop = Computadora
account-device-unknown = Dispositivo que no dice cuál es
account-session-since = Inicio de sesión
account-session-last-used = Último uso
account-session-end = Cerrar
account-session-this = Esta
account-session-end-it = Cerrarla
account-session-ended = Esa sesión se ha cerrado.
account-log-out-everywhere = Cerrar sesión en todas partes

## Your account: the second factor

account-factor = Segundo factor
account-factor-what = Un código de una aplicación de su teléfono, además de la contraseña. Quien averigüe su contraseña sigue sin poder entrar.
account-factor-needed = Su rol lo exige: un código de una aplicación de su teléfono, además de la contraseña. Hasta que lo configure, todo lo demás está cerrado.
account-factor-set-up = Configurarlo
account-factor-scan = Escanee esto con una aplicación de códigos, como la de su teléfono o la de su gestor de contraseñas, o escriba en ella la clave.
account-factor-qr = Código QR de la clave
account-factor-key = Clave:
account-factor-code = El código que muestra la aplicación
account-factor-turn-on = Activarlo
account-factor-another-key = Generar otra clave
account-factor-on = Activado
account-factor-since = desde el { $since }. { $codes ->
    [0] No queda ningún código de recuperación.
    [one] Queda un código de recuperación.
   *[other] Quedan { $codes } códigos de recuperación.
}
account-factor-is-on = Su segundo factor está activado.
account-factor-is-off = Su segundo factor está desactivado.
account-factor-remove = Quitar
account-factor-remove-note = Entonces basta su contraseña para abrir su cuenta. Para usar otro teléfono, quítelo y configúrelo de nuevo.
account-factor-remove-button = Quitar el segundo factor
account-your-password = Su contraseña
account-new-codes = Nuevos códigos de recuperación
account-new-codes-note = Los anteriores dejan de funcionar.
account-new-codes-button = Generar códigos nuevos
account-old-codes-over = Los códigos de recuperación anteriores ya no funcionan.
account-codes = Sus códigos de recuperación.
account-codes-note = Cada uno sirve una vez en lugar de la aplicación. Guárdelos donde no esté su teléfono: no se muestran de nuevo.
factor-on-already = Su segundo factor ya está activado. Quítelo primero para configurar otra aplicación.
factor-not-begun = Empiece primero a configurar el segundo factor.
factor-code-wrong = Este código es incorrecto. La aplicación muestra uno nuevo cada 30 segundos.
factor-none-for-codes = No hay ningún segundo factor al que un código de recuperación pueda sustituir.

## What is wrong with a password

password-not-yours = Esta no es su contraseña.
password-same = Esta es la contraseña anterior. Elija otra.
password-too-short = Use al menos { $shortest } caracteres. Unas cuantas palabras seguidas son fáciles de recordar.
password-too-long = Use como máximo { $longest } caracteres.
password-personal = Use algo distinto del nombre o del correo electrónico.
password-common = Esta contraseña es de las que los atacantes prueban primero. Elija otra, como unas cuantas palabras seguidas.

## Users

users-title = Usuarios
users-name = Nombre
users-email = Correo electrónico
users-role = Rol
users-teams = Equipos
users-role-and-teams = Rol, equipos
users-second-factor = Segundo factor
users-factor-yes = Sí
users-factor-no = No
users-last-log-in = Último inicio de sesión
users-never = nunca
users-state = Estado
users-active = Activo
users-disabled = Desactivado
users-to-choose-a-password = Debe elegir contraseña
users-new = Nuevo usuario
users-new-note = Se crea una contraseña para un solo inicio de sesión y se le muestra una vez. Con ella eligen la suya.
users-add = Añadir el usuario
users-added = El usuario se ha añadido.
users-address-required = Indique la dirección con la que se inicia sesión.
users-address-taken = Ya existe un usuario con esta dirección.
users-agent-unknown = No hay ningún agente «{ $key }».
users-team-unknown = No hay ningún equipo «{ $key }».
users-last-administrator = Es el último administrador. Nombre antes a otra persona.

## One user

user-made-password = Su contraseña para un solo inicio de sesión:
user-made-password-note = No se muestra de nuevo.
user-save = Guardar
user-log-in = Su acceso
user-new-password = Nueva contraseña
user-new-password-note = Se crea una contraseña para un solo inicio de sesión y se le muestra una vez. La sesión del usuario se cierra en todas partes.
user-make-password = Generar una contraseña
user-password-set = El usuario tiene una nueva contraseña y su sesión se ha cerrado en todas partes.
user-end-sessions = Cerrar sesiones
user-end-sessions-note = La sesión del usuario se cierra en todas partes y puede iniciarla de nuevo.
user-log-out = Cerrar sus sesiones
user-sessions-ended = La sesión del usuario se ha cerrado en todas partes.
user-reset-factor = Restablecer segundo factor
user-reset-factor-note = Para quien perdió el teléfono y los códigos de recuperación. Asegúrese de que es esa persona quien lo pide.
user-take-factor-away = Quitar el segundo factor
user-factor-reset = El usuario ya no tiene segundo factor y su sesión se ha cerrado en todas partes.
user-disable = Desactivar
user-disable-note = Se cierra la sesión del usuario y no puede iniciarla. Lo que hizo se conserva. Los casos abiertos siguen siendo suyos hasta que alguien los tome.
user-disable-button = Desactivar el usuario
user-is-disabled = El usuario ya no puede iniciar sesión.
user-enable = Activar
user-enable-note = El usuario puede iniciar sesión de nuevo.
user-enable-button = Activar el usuario
user-is-enabled = El usuario puede iniciar sesión de nuevo.
user-changed = El usuario se ha modificado.

## Teams and sites

teams-title = Equipos
teams-none = Aún no hay equipos
teams-none-hint = Un equipo se crea con el primer contacto que lo nombra, o aquí.
teams-name = Nombre
teams-key = Clave
teams-key-help = Por ejemplo, billing-1.
teams-site = Sede
teams-sites = Sedes
teams-no-site = Ninguna
teams-new = Nuevo equipo
teams-one = Equipo { $key }
teams-new-note = Una clave que ya existe modifica ese equipo. Los contactos conservan el equipo que tenían.
teams-save = Guardar el equipo
team-added = El equipo «{ $key }» se ha añadido.
team-changed = El equipo «{ $key }» se ha modificado.
team-same = El equipo «{ $key }» ya estaba así.
teams-new-site = Nueva sede
teams-new-site-note = Un lugar donde hay equipos y puntos de contacto. Una clave que ya existe cambia el nombre de esa sede.
teams-save-site = Guardar la sede
team-site-added = La sede «{ $key }» se ha añadido.
team-site-changed = La sede «{ $key }» se ha modificado.
team-site-same = La sede «{ $key }» ya estaba así.
team-site-unknown = No hay ninguna sede con esta clave. Añádala primero.

## Security

security-title = Seguridad
security-factor = Segundo factor
security-factor-note = Cualquiera puede configurar uno en «Su cuenta». Quienes tengan un rol marcado aquí deben hacerlo: hasta entonces, todo lo demás está cerrado.
security-must = Deben tenerlo
security-have-one = { $have ->
    [one] { $have } de { $all } lo tiene
   *[other] { $have } de { $all } lo tienen
}
security-save = Guardar
security-saved = La regla se ha guardado. Se aplica desde la próxima página que alguien abra.

## API tokens

tokens-title = Tokens de API
tokens-list = Tokens
tokens-none = Aún no hay tokens
tokens-none-hint = Lo necesita un software que comunica contactos o lee puntuaciones.
tokens-name = Nombre
tokens-scopes = Permisos
tokens-made-at = Creado
tokens-ends = Caduca
tokens-last-used = Último uso
tokens-never = nunca
tokens-state = Estado
tokens-revoked = Revocado
tokens-past = Caducado
tokens-revoke = Revocar
tokens-revoke-note = Los programas que lo usan se rechazan a partir de ahora.
tokens-revoke-button = Revocar este token
tokens-is-revoked = El token se ha revocado. Su próxima petición se rechaza.
tokens-made = El nuevo token
tokens-made-note = Cópielo ahora: solo se guarda su hash y no se muestra de nuevo.
tokens-new = Nuevo token
tokens-name-help = Para reconocerlo, por ejemplo helpdesk.
tokens-may = Puede
tokens-ends-help = Un número de días o el último día, como 2027-06-30. Vacío: nunca.
tokens-make = Crear el token
token-name-required = Dé un nombre al token para reconocerlo más adelante.
token-scope-required = Dé al menos un permiso: { $scopes }.
token-scope-unknown = No hay ningún permiso «{ $scope }». Los permisos son { $scopes }.
token-end-past = Un token debe caducar en el futuro.
token-end-syntax = Escriba un número de días o el último día, como 2027-06-30.
