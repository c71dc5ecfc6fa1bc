## The survey’s page

send = Gönder
send-change = Değişikliği gönder
next = İleri
back = Geri
page-of = Sayfa { $number } / { $of }
please-check = Lütfen buraya bir kez daha bakın
please-choose = Lütfen yanıtlardan birini seçin.
choose-one = Lütfen yalnızca bir yanıt seçin.
please-write = Lütfen buraya bir şey yazın.
control-characters = Bu metinde gösterilemeyen karakterler var. Lütfen bunları silin.
too-long = Metniniz { $length } karakter; en fazla { $limit } karakter sığıyor. Lütfen kısaltın.
no-email = Bu bir e-posta adresi değil. Örnek: ad@example.org.
email-needed = Lütfen size ulaşabileceğimiz e-posta adresini yazın.
no-number = Lütfen bir sayı yazın.
number-between = Lütfen { $lowest } ile { $highest } arasında bir sayı verin.
number-in-steps = Lütfen { $lowest } ile { $highest } arasında, { $step } adımlarla artan bir sayı verin.
number-from = Lütfen en az { $lowest } olan bir sayı verin.
number-to = Lütfen en çok { $highest } olan bir sayı verin.
decimals-at-most = { $decimals ->
        [0] Lütfen bir tam sayı verin.
       *[other] Lütfen virgülden sonra en çok { $decimals } basamak verin.
    }
no-date = Lütfen günü yıl, ay, gün olarak verin: 2026-11-20.
date-from = Lütfen en erken { $earliest } olan bir gün verin.
date-to = Lütfen en geç { $latest } olan bir gün verin.
no-phone = Bu, ülke koduyla yazılmış bir telefon numarası değil. Örnek: +90 512 345 67 89.
choose-at-most = Lütfen en çok { $most } yanıt seçin.
none-goes-alone = “Hiçbiri” başka yanıtlarla birlikte seçilemez.
places-once = Lütfen her sırayı yalnızca bir kez verin.
every-row = Lütfen her satırı yanıtlayın.
file-hint = { $accept ->
        [photo] JPEG, PNG veya WebP.
        [document] PDF veya düz metin.
       *[both] JPEG, PNG, WebP, PDF veya düz metin.
    } Dosya sayısı: en çok { $most }. Her birinin boyutu: en çok { $megabytes } MB.
files-here = Alındı; yeniden seçmeniz gerekmez:
file-take-away = Kaldır: { $name }
please-add-file = Lütfen bir dosya seçin.
file-wrong-kind = { $name } { $accept ->
        [photo] okunabilen bir JPEG, PNG veya WebP fotoğrafı değil.
        [document] ne PDF ne de düz metin.
       *[both] okunabilen bir JPEG, PNG, WebP, PDF veya metin dosyası değil.
    } Lütfen başka bir dosya seçin.
file-heic = { $name } burada okunamayan HEIC biçiminde. Lütfen fotoğrafı JPEG olarak seçin.
file-too-large = { $name } çok büyük; en fazla { $megabytes } MB sığıyor. Lütfen daha küçük bir dosya seçin.
file-too-many-pixels = { $name } { $most } milyondan fazla piksel içeriyor. Lütfen daha küçük bir fotoğraf seçin.
files-at-most = Buraya sığan dosya sayısı: { $most }. Lütfen önce diğerlerini kaldırın.
file-no-room = Şu anda dosya alınamıyor. Lütfen yanıtınızı dosyasız gönderin veya daha sonra yeniden deneyin.
form-too-large = Bu dosyalar birlikte çok büyük. Yazdıklarınız kaybolmadı: geri dönün, daha az veya daha küçük dosya seçin.
form-broken = Bu form yolda bozuldu. Lütfen bir kez daha gönderin.
resolved-answer = { $answer ->
        [yes] Evet
        [partly] Kısmen
       *[no] Hayır
    }
about-contact = { $channel ->
        [phone] { about-contact.day } günkü telefon görüşmeniz
        [chat] { about-contact.day } günkü sohbetiniz
        [email] { about-contact.day } günkü e-postanız
        [ticket] { about-contact.day } günü sonuçlanan talebiniz
       *[visit] { about-contact.day } günkü ziyaretiniz
    }
    .day = { $weekday ->
        [monday] Pazartesi
        [tuesday] Salı
        [wednesday] Çarşamba
        [thursday] Perşembe
        [friday] Cuma
        [saturday] Cumartesi
       *[sunday] Pazar
    }

## After an answer

somebody-will-contact = Ekibimizden biri sizinle iletişime geçecek.
read = Yazdıklarınız okunuyor.
change-answer = Yanıtımı değiştir

## Links that take no answer

answered-heading = Daha önce yanıt verdiniz
answered-text = Yanıtınız bize ulaştı ve artık değiştirilemez. Teşekkür ederiz.
expired-heading = Bu anket sona erdi
expired-text = Sınırlı bir süre açıktı. Yanıtlamak istediğiniz için teşekkür ederiz.
unknown-heading = Bu bağlantı bir ankete gitmiyor
unknown-text = Eksik kopyalanmış olabilir. Lütfen iletiden bir kez daha açın ya da tamamını kopyalayın.

## When something fails

trouble-heading = Bizim tarafımızda bir sorun oluştu
trouble-text = Yanıtınız kaybolmadı: lütfen geri dönün ve bir dakika sonra yeniden gönderin.
held-heading = Bu şu anda kaydedilemedi
held-text = Girdiklerinizin hiçbiri kaybolmadı. Lütfen biraz bekleyin ve bu sayfadan yeniden gönderin.
send-again = Yeniden gönder
offline = Şu anda bağlantı yok. Yanıtınız bu cihazda saklanıyor ve bağlantı gelir gelmez gönderilecek.
card-invitation = Yalnızca bir an sürer ve her yanıtı okuruz.
card-scan = Telefonunuzun kamerasıyla tarayın ya da adresi yazın.

## What is done with answers, and how to refuse surveys

how-used = Yanıtlarınız nasıl kullanılıyor
how-used-text = Yanıtlarınız, talebinizle ilgilenen kişilere ve yöneticilerine iletilir; amaç, hataları düzeltmek ve daha iyi olmaktır. Satılmaz ve reklam için kullanılmaz.
how-used-staff = Yanıtlarınız, buradaki işten sorumlu kişilere iletilir; amaç, hataları düzeltmek ve daha iyi olmaktır. Satılmaz ve reklam için kullanılmaz.
dont-ask-again = Bir daha sorulmasın
opt-out-heading = Size artık soru sormayalım mı?
opt-out-text = Bu adrese bizden artık anket gelmeyecek. Taleplerinizle eskisi gibi ilgileneceğiz.
opted-out-heading = Size artık soru sormayacağız
opted-out-text = Bu, şu andan itibaren bu adrese gönderilen tüm anketlerimiz için geçerlidir.
other-language = Dil

## Mail

mail-subject = { $channel ->
        [phone] Telefon görüşmeniz nasıldı?
        [chat] Sohbetiniz nasıldı?
        [visit] Ziyaretiniz nasıldı?
       *[other] Sizce nasıldı?
    } { $organisation } olarak bir sorumuz var
on-weekday = { $weekday ->
        [monday] pazartesi günü
        [tuesday] salı günü
        [wednesday] çarşamba günü
        [thursday] perşembe günü
        [friday] cuma günü
        [saturday] cumartesi günü
       *[sunday] pazar günü
    }
on-date = { $date } tarihinde
topic = {" "}“{ $reason }” ile ilgili
mail-opening = Merhaba, { $channel ->
        [phone] { $day }{ $topic } bizi aradınız
        [chat] { $day }{ $topic } bizimle sohbet ettiniz
        [email] { $day }{ $topic } bize yazdınız
        [ticket] { $day }{ $topic } talebinizi sonuçlandırdık
       *[visit] { $day }{ $topic } bizi ziyaret ettiniz
    }{ $again ->
        [yes] {" "}ve sonrasında size geri dönüş yaptık
       *[no] {""}
    }. Bir soru:
mail-tap = Dokunduğunuzda sayfa, seçiminiz işaretli olarak açılır; { send } düğmesine bastığınızda sayılır. Bir dakika sürer.
mail-answer-here = Buradan yanıtlayın:
mail-why = Bu iletiyi, bizimle iletişime geçtiğiniz için alıyorsunuz.
mail-how-often = { $days ->
        [one] Günde en fazla bir kez soruyoruz.
       *[other] { $days } günde en fazla bir kez soruyoruz.
    }
mail-dont-ask = Bana bir daha sormayın
mail-reminder = Bir hatırlatma, tek hatırlatma:

## Replies that staff write

reply-subject = Bize anlattıklarınız hakkında: { $organisation }
you-wrote = Yazdıklarınız:
