//! What a `User-Agent` header claims, reduced to a family: nothing is kept by which people could be told apart.
//!
//! The lists name only what no person ever sends a form with. A name that is also a browser (those of Avast or Norton),
//! a reader inside an app (Slack, Facebook, Outlook) or a maker of phones (Cubot) does not belong here: a scanner that is
//! missed by its name is still seen by what it does, and a person who is taken for one is not heard.

use crate::text_enum::text_enum;

/// As much of the header as is read: real ones are shorter, and what is longer is not worth the time.
const READ: usize = 512;

/// What no person browses with, by the beginning of a word anywhere in the header, in lower case.
const ROBOTS: &[(&str, Family)] = &[
    // Gateways of mail, and what they send ahead to look at links.
    ("barracuda", Family::Gateway),
    ("bitdefender link", Family::Gateway),
    ("cisco-secure-email", Family::Gateway),
    ("ciscosecureemail", Family::Gateway),
    ("cloudmark", Family::Gateway),
    ("fortimail", Family::Gateway),
    ("fortisandbox", Family::Gateway),
    ("ironport", Family::Gateway),
    ("messagelabs", Family::Gateway),
    ("mimecast", Family::Gateway),
    ("proofpoint", Family::Gateway),
    ("urldefense", Family::Gateway),
    // Link previews of chats, social networks and search engines.
    ("applebot", Family::Preview),
    ("bingpreview", Family::Preview),
    ("discordbot", Family::Preview),
    ("embedly", Family::Preview),
    ("facebookcatalog", Family::Preview),
    ("facebookexternalhit", Family::Preview),
    ("facebot", Family::Preview),
    ("iframely", Family::Preview),
    ("linkedinbot", Family::Preview),
    ("mattermost-bot", Family::Preview),
    ("meta-externalagent", Family::Preview),
    ("meta-externalfetcher", Family::Preview),
    ("pinterestbot", Family::Preview),
    ("redditbot", Family::Preview),
    ("skypeuripreview", Family::Preview),
    ("slack-imgproxy", Family::Preview),
    ("slackbot", Family::Preview),
    ("snap url preview", Family::Preview),
    ("telegrambot", Family::Preview),
    ("twitterbot", Family::Preview),
    ("vkshare", Family::Preview),
    ("whatsapp/", Family::Preview),
    // Robots that leave the address of their makers, as robots do and browsers do not:
    // `(compatible; Googlebot/2.1; +http://www.google.com/bot.html)`.
    ("+http", Family::Program),
    // Browsers that say of themselves that a program drives them.
    ("chrome-lighthouse", Family::Program),
    ("headlesschrome", Family::Program),
    ("phantomjs", Family::Program),
    ("playwright", Family::Program),
    ("puppeteer", Family::Program),
    ("selenium", Family::Program),
];

/// Programs and the libraries that they ask with, at the start of the header.
const PROGRAMS: &[&str] = &[
    "apache-httpclient",
    "axios/",
    "curl/",
    "dalvik/",
    "go-http-client",
    "got/",
    "guzzlehttp",
    "http.rb",
    "java-http-client",
    "java/",
    "libcurl",
    "libwww-perl",
    "node-fetch",
    "okhttp/",
    "perl",
    "php/",
    "postmanruntime",
    "python",
    "reqwest/",
    "ruby",
    "undici",
    "wget/",
];

text_enum! {
    "family";
    /// What a visitor says it is.
    pub enum Family {
        /// Chrome and all that is built on it: Edge, Samsung Internet, Opera, the readers inside Android's apps.
        Chromium = "chromium", "Chrome or a relative";
        /// Firefox and all that is built on it, Tor Browser among them.
        Firefox = "firefox", "Firefox or a relative";
        /// Safari, every browser on an iPhone, and the readers inside its apps.
        Safari = "safari", "Safari or a relative";
        /// Anything else: an old browser, one that shows text only, one that hides what it is.
        Other = "other", "Another browser";
        /// It says nothing.
        Silent = "silent", "Does not say";
        /// A mail gateway or link scanner, by its own word.
        Gateway = "gateway", "Mail gateway";
        /// A link preview, by its own word.
        Preview = "preview", "Link preview";
        /// A program, a crawler, or a browser that a program drives, by its own word.
        Program = "program", "Program";
    }
}

impl Family {
    /// The family of a `User-Agent`, and whether that browser is of a version that sends `Sec-Fetch` headers.
    ///
    /// Chrome sends them from 80 on, Firefox from 90, Safari from 16.4. Where the version cannot be told, it is taken for
    /// an old one: from an old browser less is expected.
    #[must_use]
    pub fn of(user_agent: &[u8]) -> (Self, bool) {
        let read = &user_agent[..user_agent.len().min(READ)];
        let claim = String::from_utf8_lossy(read).trim().to_ascii_lowercase();
        if claim.is_empty() {
            (Self::Silent, false)
        } else if let Some(robot) = robot(&claim) {
            (robot, false)
        } else if PROGRAMS.iter().any(|name| claim.starts_with(name)) {
            (Self::Program, false)
        } else if let Some(version) = version(&claim, "firefox/") {
            (Self::Firefox, version >= (90, 0))
        } else if claim.contains(" edge/") {
            // The one before Edge was built on Chromium: it names a Chrome that it is not.
            (Self::Other, false)
        } else if let Some(version) = version(&claim, "chrome/") {
            (Self::Chromium, version >= (80, 0))
        } else if claim.contains("applewebkit") {
            (Self::Safari, version(&claim, "version/").is_some_and(|version| version >= (16, 4)))
        } else {
            (Self::Other, false)
        }
    }

    /// Whether it says itself that it looks at links for others: a gateway, a scanner, a preview. Nobody answers through
    /// such a thing.
    #[must_use]
    pub const fn is_robot(self) -> bool {
        matches!(self, Self::Gateway | Self::Preview)
    }
}

/// What the claim calls itself, if that is a robot: the first of its names.
fn robot(claim: &str) -> Option<Family> {
    let bytes = claim.as_bytes();
    let begins_word = |at: &usize| {
        let follows_word = at.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric());
        !follows_word && (bytes[*at] == b'+' || bytes[*at].is_ascii_lowercase())
    };
    (0..bytes.len()).filter(begins_word).find_map(|at| {
        let known =
            ROBOTS.iter().find(|(name, _)| name.as_bytes()[0] == bytes[at] && bytes[at..].starts_with(name.as_bytes()));
        known.map(|(_, family)| *family)
    })
}

/// The version after `name`: its first two numbers, the second 0 where there is none.
fn version(claim: &str, name: &str) -> Option<(u32, u32)> {
    let (_, after) = claim.split_once(name)?;
    let mut numbers = after.split(|c: char| !c.is_ascii_digit());
    let major = numbers.next()?.parse().ok()?;
    let has_minor = after.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.');
    let minor = if has_minor { numbers.next().and_then(|number| number.parse().ok()) } else { None };
    Some((major, minor.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_enum::text_enum_holds;
    use proptest::prelude::*;

    fn of(user_agent: &str) -> (Family, bool) {
        Family::of(user_agent.as_bytes())
    }

    #[test]
    fn words_round_trip() {
        text_enum_holds!(Family);
    }

    #[test]
    fn what_people_browse_with_is_never_a_robot() {
        for (user_agent, family, current) in [
            (
                "Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36",
                Family::Chromium,
                true,
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Avast/126.0",
                Family::Chromium,
                true,
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763",
                Family::Other,
                false,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.3 Mobile/15E148 Safari/604.1",
                Family::Safari,
                false,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                Family::Safari,
                true,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]",
                Family::Safari,
                false,
            ),
            ("Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko", Family::Other, false),
            (
                "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.1; EmbeddedWB 14.52 from: http://www.bsalsa.com/)",
                Family::Other,
                false,
            ),
            ("Lynx/2.9.0 libwww-FM/2.14 SSL-MM/1.4.1 OpenSSL/3.0.11", Family::Other, false),
            ("w3m/0.5.3+git20230121", Family::Other, false),
            ("edbrowse/3.8.9", Family::Other, false),
            (
                "Opera/9.80 (Android; Opera Mini/36.2/191.249; U; de) Presto/2.12.423 Version/12.16",
                Family::Other,
                false,
            ),
            ("Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0", Family::Firefox, true),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:78.0) Gecko/20100101 Firefox/78.0", Family::Firefox, false),
            ("", Family::Silent, false),
        ] {
            assert_eq!(of(user_agent), (family, current), "{user_agent}");
            assert!(!family.is_robot() && family != Family::Program);
        }
    }

    #[test]
    fn what_says_itself_that_nobody_looks_is_believed() {
        for (user_agent, family) in [
            ("WhatsApp/2.23.20.0 A", Family::Preview),
            ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", Family::Preview),
            (
                "Mozilla/5.0 (Macintosh) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
                Family::Preview,
            ),
            ("Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5", Family::Preview),
            ("TelegramBot (like TwitterBot)", Family::Preview),
            ("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", Family::Preview),
            ("LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/3.1)", Family::Preview),
            (
                "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
                Family::Preview,
            ),
            ("BarracudaCentral-Reputation-Service", Family::Gateway),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36",
                Family::Program,
            ),
            (
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/126.0 Safari/537.36",
                Family::Program,
            ),
            ("python-requests/2.32.3", Family::Program),
            ("Go-http-client/1.1", Family::Program),
            ("curl/8.5.0", Family::Program),
        ] {
            assert_eq!(of(user_agent), (family, false), "{user_agent}");
            assert_eq!(family.is_robot(), family != Family::Program, "a program may answer for somebody");
        }
    }

    #[test]
    fn robots_are_known_by_lower_case_names_in_the_order_of_their_families() {
        for (name, family) in ROBOTS {
            assert_eq!(*name, name.to_lowercase());
            assert!(family.is_robot() || *family == Family::Program);
            assert_eq!(of(&format!("Mozilla/5.0 ({}1.0)", name.to_uppercase())).0, *family, "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_have_a_family_and_what_is_far_behind_is_not_read(bytes in proptest::collection::vec(any::<u8>(), 0..700), more in "\\PC{0,40}") {
            let known = Family::of(&bytes);
            if bytes.len() >= READ {
                let longer: Vec<u8> = bytes.iter().copied().chain(more.bytes()).collect();
                prop_assert_eq!(Family::of(&longer), known);
            }
        }

        #[test]
        fn versions_are_read_as_written(major in 0_u32..2000, minor in 0_u32..2000, rest in "[ ;)a-z]{0,10}") {
            prop_assert_eq!(version(&format!("x chrome/{major}.{minor}.7{rest}"), "chrome/"), Some((major, minor)));
            prop_assert_eq!(version(&format!("x chrome/{major}{rest}"), "chrome/"), Some((major, 0)));
        }
    }
}
