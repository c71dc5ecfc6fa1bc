//! Cards in the languages that Afterword speaks.

use super::super::Card;

const PLAIN: Card<'static> = Card {
    organisation: "Nordlicht Energie",
    place: "",
    address_shown: "nordlicht.example/c/ab12cde",
    link: "https://nordlicht.example/c/ab12cde",
    accent: Some((0x1f, 0x5f, 0x6b)),
    headline: "",
    invitation: "",
    scan_hint: "",
    right_to_left: false,
    language: "en",
};

type Words = (&'static str, &'static str, &'static str, &'static str, &'static str);

const WORDS: [Words; 14] = [
    (
        "en",
        "Leipzig service desk, counter 3",
        "How did we do today?",
        "Three short questions, about a minute. We read every answer.",
        "Scan with your phone's camera, or type the address below.",
    ),
    (
        "de",
        "Kundenzentrum Leipzig-Gohlis, Schalter 3",
        "Wie zufrieden waren Sie heute mit uns?",
        "Drei kurze Fragen, etwa eine Minute. Wir lesen jede Antwort und jeden Verbesserungsvorschlag.",
        "Mit der Kamera Ihres Telefons scannen oder die Adresse eingeben.",
    ),
    (
        "fr",
        "Agence de Besançon, guichet nº 3",
        "Comment s’est passée votre visite ?",
        "Trois questions, une minute à peine. Nous lisons toutes les réponses, même les plus sévères.",
        "Scannez avec l’appareil photo de votre téléphone, ou tapez l’adresse.",
    ),
    (
        "es",
        "Oficina de A Coruña, ventanilla 3",
        "¿Qué tal le hemos atendido hoy?",
        "Tres preguntas breves, un minuto. Leemos todas las respuestas.",
        "Escanee con la cámara de su teléfono o escriba la dirección.",
    ),
    (
        "pt",
        "Balcão de São João da Madeira",
        "Como correu a sua visita de hoje?",
        "Três perguntas curtas, cerca de um minuto. Lemos todas as respostas.",
        "Leia com a câmara do telemóvel ou escreva o endereço.",
    ),
    (
        "it",
        "Sportello di Forlì, piano terra",
        "Com’è andata oggi la sua visita?",
        "Tre brevi domande, un minuto circa. Leggiamo ogni risposta.",
        "Inquadri con la fotocamera del telefono o digiti l’indirizzo.",
    ),
    (
        "nl",
        "Servicebalie ’s-Hertogenbosch",
        "Hoe hebben we het vandaag gedaan?",
        "Drie korte vragen, ongeveer een minuut. We lezen elk antwoord.",
        "Scan met de camera van uw telefoon of typ het adres in.",
    ),
    (
        "pl",
        "Biuro obsługi w Łodzi, stanowisko 3",
        "Jak oceniają Państwo dzisiejszą wizytę?",
        "Trzy krótkie pytania, około minuty. Czytamy każdą odpowiedź.",
        "Zeskanuj aparatem telefonu lub wpisz adres.",
    ),
    (
        "tr",
        "Eskişehir şubesi, 3. gişe",
        "Bugünkü ziyaretiniz nasıl geçti?",
        "Üç kısa soru, yaklaşık bir dakika. Her yanıtı okuyoruz.",
        "Telefonunuzun kamerasıyla tarayın ya da adresi yazın.",
    ),
    (
        "vi",
        "Quầy dịch vụ Đống Đa, Hà Nội",
        "Hôm nay chúng tôi phục vụ Quý khách thế nào?",
        "Ba câu hỏi ngắn, khoảng một phút. Chúng tôi đọc từng câu trả lời.",
        "Quét bằng máy ảnh điện thoại hoặc nhập địa chỉ.",
    ),
    (
        "ar",
        "مركز خدمة العملاء في دبي، الشباك 3",
        "كيف كانت زيارتك لنا اليوم؟",
        "ثلاثة أسئلة قصيرة تستغرق نحو دقيقة (من 8:00 إلى 17:30). نقرأ كل إجابة تصل إلى Nordlicht.",
        "امسح الرمز بكاميرا هاتفك أو اكتب العنوان.",
    ),
    (
        "he",
        "מרכז השירות בחיפה, דלפק 3",
        "איך היה הביקור שלך אצלנו היום?",
        "שלוש שאלות קצרות, בערך דקה (8:00–17:30). אנחנו ב־Nordlicht קוראים כל תשובה.",
        "סורקים במצלמת הטלפון או מקלידים את הכתובת.",
    ),
    (
        "ja",
        "札幌駅前サービスカウンター3番",
        "本日のご利用はいかがでしたか。",
        "質問は三つ、一分ほどで終わります。いただいたお声はすべて読んでいます。",
        "スマートフォンのカメラで読み取るか、アドレスを入力してください。",
    ),
    (
        "zh-Hans",
        "上海静安营业厅，3号窗口",
        "您对今天的服务满意吗？",
        "三个简短的问题，大约一分钟。我们会阅读每一条回答。",
        "用手机相机扫描，或输入下方网址。",
    ),
];

/// One card in each language.
pub(crate) fn all() -> Vec<Card<'static>> {
    let card = |(language, place, headline, invitation, scan_hint)| {
        let right_to_left = matches!(language, "ar" | "he");
        Card { place, headline, invitation, scan_hint, right_to_left, language, ..PLAIN }
    };
    WORDS.into_iter().map(card).collect()
}
