//! What has broken readers elsewhere: the corpus that the fuzz tests mix into what chance makes up.

use proptest::prelude::*;

/// Texts that are hard to read: signs of formats, numbers past their ends, times that are none, letters that are many bytes.
pub(crate) const TEXTS: &[&str] = &[
    "",
    " ",
    "\0",
    "\r\n",
    "\u{feff}",
    "\u{202e}abc",
    "ä",
    "😀",
    "\u{fffd}",
    "'",
    "\"",
    "\"\"\"",
    "\\",
    "%",
    "%%",
    "%n%t",
    "%Y",
    "%+",
    "%:::z",
    "%25",
    "%zz",
    "{}",
    "{{",
    "[[",
    "[[a",
    "]]",
    "=",
    "a=",
    "=a",
    "a.b.c",
    "#",
    "${x}",
    "-1",
    "+1",
    "0x10",
    "1e999",
    "NaN",
    "inf",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "99999999999999999999999999",
    "0.1",
    "1,5",
    "2026-02-30",
    "2026-03-29 02:30",
    "2026-10-25 02:30",
    "0000-00-00",
    "-262143-01-01 00:00",
    "+262142-12-31 23:59:59",
    "9999-12-31T23:59:59.999999999Z",
    "2026-11-20T09:18:10+99:99",
    "2026-11-20T23:59:60Z",
    "1970-01-01T00:00:00Z",
    "a@b",
    "\"a b\"@example.org",
    "@",
    "smtp://",
    "smtp://:@:",
    "smtp://[::1",
    "smtp://h:99999",
    "smtps://u:p%@h?tls=none",
    "smtp://h?ca=",
    "true",
    "yes",
    "nps-after-contact",
    "phone",
    "billing/late-fee",
    "external_id",
    "attributes.",
    "attributes.x",
    "customer.email",
];

/// A text of the corpus, or any text.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => proptest::sample::select(TEXTS).prop_map(str::to_owned),
        1 => "\\PC{0,20}",
        1 => any::<String>(),
    ]
}

/// Several texts one after the other, with what TOML and CSV are made of between them.
pub(crate) fn soup() -> impl Strategy<Value = String> {
    let joint =
        proptest::sample::select(&["\n", ",", ";", " = ", "\"", "[", "]", "[[", "]]", "{", "}", "\t", " ", "."][..]);
    proptest::collection::vec((text(), joint), 0..24)
        .prop_map(|parts| parts.into_iter().map(|(text, joint)| text + joint).collect())
}
