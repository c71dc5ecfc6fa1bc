## The survey’s page

send = Enviar
send-change = Enviar a alteração
next = Avançar
back = Voltar
page-of = Página { $number } de { $of }
please-check = Verifique estes pontos, por favor
please-choose = Escolha uma das respostas, por favor.
choose-one = Escolha apenas uma resposta, por favor.
please-write = Escreva algo aqui, por favor.
control-characters = Este texto contém caracteres que não podem ser exibidos. Remova-os, por favor.
too-long = Seu texto tem { $length ->
        [one] { $length } caractere
       *[other] { $length } caracteres
    }; o máximo é { $limit }. Encurte-o, por favor.
no-email = Isto não é um endereço de e-mail. Exemplo: nome@example.org.
email-needed = Informe o endereço de e-mail no qual podemos entrar em contato com você.
no-number = Escreva um número, por favor.
number-between = Indique um número de { $lowest } a { $highest }.
number-in-steps = Indique um número de { $lowest } a { $highest } em passos de { $step }.
number-from = Indique um número a partir de { $lowest }.
number-to = Indique um número de no máximo { $highest }.
decimals-at-most = { $decimals ->
        [0] Indique um número inteiro.
        [one] Indique no máximo uma casa decimal.
       *[other] Indique no máximo { $decimals } casas decimais.
    }
no-date = Indique um dia como ano, mês, dia: 2026-11-20.
date-from = Indique um dia a partir de { $earliest }.
date-to = Indique um dia até { $latest }.
no-phone = Este não é um número de telefone com código do país. Exemplo: +55 11 91234 5678.
choose-at-most = { $most ->
        [one] Escolha apenas uma resposta.
       *[other] Escolha no máximo { $most } respostas.
    }
none-goes-alone = “Nenhuma” não pode ser escolhida junto com outras respostas.
places-once = Dê cada posição apenas uma vez.
every-row = Responda em cada linha, por favor.
file-hint = { $accept ->
        [photo] JPEG, PNG ou WebP.
        [document] PDF ou texto simples.
       *[both] JPEG, PNG, WebP, PDF ou texto simples.
    } Número de arquivos: no máximo { $most }. Tamanho de cada um: no máximo { $megabytes } MB.
files-here = Recebido; não é preciso escolher de novo:
file-take-away = Retirar { $name }
please-add-file = Escolha um arquivo, por favor.
file-wrong-kind = { $name } { $accept ->
        [photo] não é uma foto JPEG, PNG ou WebP que possa ser lida.
        [document] não é um PDF nem texto simples.
       *[both] não é um arquivo JPEG, PNG, WebP, PDF ou de texto que possa ser lido.
    } Escolha outro, por favor.
file-heic = { $name } está no formato HEIC, que não pode ser lido aqui. Escolha a foto em JPEG, por favor.
file-too-large = { $name } é grande demais; o máximo é { $megabytes } MB. Escolha um arquivo menor, por favor.
file-too-many-pixels = { $name } tem mais de { $most } milhões de pixels. Escolha uma foto menor, por favor.
files-at-most = Número de arquivos que cabem aqui: { $most }. Retire outros antes, por favor.
file-no-room = No momento não é possível receber arquivos. Envie sua resposta sem arquivo ou tente mais tarde, por favor.
form-too-large = Estes arquivos juntos são grandes demais. Nada do que você escreveu se perdeu: volte e escolha menos arquivos ou menores.
form-broken = Este formulário foi danificado no caminho. Envie-o novamente, por favor.
resolved-answer = { $answer ->
        [yes] Sim
        [partly] Em parte
       *[no] Não
    }
about-contact = { $channel ->
        [phone] Sua ligação de { about-contact.day }
        [chat] Sua conversa conosco por chat de { about-contact.day }
        [email] Seu e-mail de { about-contact.day }
        [ticket] Sua solicitação, atendida { on-weekday }
       *[visit] Sua visita de { about-contact.day }
    }
    .day = { $weekday ->
        [monday] segunda-feira
        [tuesday] terça-feira
        [wednesday] quarta-feira
        [thursday] quinta-feira
        [friday] sexta-feira
        [saturday] sábado
       *[sunday] domingo
    }

## After an answer

somebody-will-contact = Alguém da nossa equipe entrará em contato com você.
read = Lemos o que você escreveu.
change-answer = Alterar minha resposta

## Links that take no answer

answered-heading = Você já respondeu
answered-text = Recebemos sua resposta e ela não pode mais ser alterada. Agradecemos.
expired-heading = Esta pesquisa foi encerrada
expired-text = Ela ficou aberta por tempo limitado. Agradecemos sua disposição em responder.
unknown-heading = Este link não leva a nenhuma pesquisa
unknown-text = Talvez ele esteja cortado. Abra-o novamente a partir da mensagem ou copie-o por inteiro.

## When something fails

trouble-heading = Algo deu errado do nosso lado
trouble-text = Sua resposta não foi perdida: volte e envie-a novamente em um minuto.
held-heading = Não foi possível salvar neste momento
held-text = Nada do que você informou foi perdido. Aguarde um instante e envie novamente a partir desta página.
send-again = Enviar novamente
offline = No momento não há conexão. A sua resposta fica guardada neste dispositivo e será enviada assim que houver.
card-invitation = Leva só um instante, e lemos todas as respostas.
card-scan = Leia o código com a câmera do telefone ou digite o endereço.

## What is done with answers, and how to refuse surveys

how-used = Como suas respostas são usadas
how-used-text = Suas respostas chegam às pessoas que atenderam sua solicitação e a quem as lidera, para corrigir falhas e melhorar. Elas não são vendidas nem usadas para publicidade.
how-used-staff = Suas respostas chegam a quem é responsável pelo trabalho aqui, para corrigir falhas e melhorar. Elas não são vendidas nem usadas para publicidade.
dont-ask-again = Não perguntar mais
opt-out-heading = Deseja que deixemos de perguntar?
opt-out-text = Você não receberá mais pesquisas nossas neste endereço. Suas solicitações continuam sendo atendidas como antes.
opted-out-heading = Não perguntaremos mais
opted-out-text = Isso vale a partir de agora para todas as nossas pesquisas neste endereço.
other-language = Idioma

## Mail

mail-subject = { $channel ->
        [phone] Como foi sua ligação?
        [chat] Como foi sua conversa por chat?
        [visit] Como foi sua visita?
       *[other] Como foi o atendimento?
    } Uma pergunta de { $organisation }
on-weekday = { $weekday ->
        [saturday] no sábado
        [sunday] no domingo
       *[other] na { about-contact.day }
    }
on-date = em { $date }
topic = {" "}sobre “{ $reason }”
mail-opening = Olá, { $channel ->
        [phone] você ligou para nós { $day }{ $topic }
        [chat] você conversou conosco por chat { $day }{ $topic }
        [email] você escreveu para nós { $day }{ $topic }
        [ticket] encerramos sua solicitação{ $topic } { $day }
       *[visit] você nos visitou { $day }{ $topic }
    }{ $again ->
        [yes] , e desde então entramos em contato com você
       *[no] {""}
    }. Uma pergunta:
mail-tap = Um toque abre a página com a sua escolha marcada; ela conta quando você tocar em { send }. Leva um minuto.
mail-answer-here = Responda aqui:
mail-why = Você recebe esta mensagem porque entrou em contato conosco.
mail-how-often = { $days ->
        [one] Perguntamos no máximo uma vez por dia.
       *[other] Perguntamos no máximo uma vez a cada { $days } dias.
    }
mail-dont-ask = Não me perguntem mais
mail-reminder = Um lembrete, o único:

## Replies that staff write

reply-subject = Sobre o que você nos contou: { $organisation }
you-wrote = Você escreveu:
