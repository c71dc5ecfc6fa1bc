//! What kind of device an answer came from, as far as its browser says so.

use domain::{Sentence, sentence};

/// The kind of a device; nothing finer is kept, for it would help to recognise people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Device {
    /// Held in one hand.
    Phone,
    /// Held in two.
    Tablet,
    /// With a keyboard.
    Desktop,
    /// The browser does not say.
    Unknown,
}

impl Device {
    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Desktop => "desktop",
            Self::Unknown => "unknown",
        }
    }

    /// The device of a stored word; unknown if it is none.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        [Self::Phone, Self::Tablet, Self::Desktop]
            .into_iter()
            .find(|device| device.as_str() == word)
            .unwrap_or(Self::Unknown)
    }

    /// What people call it.
    #[must_use]
    pub fn label(self) -> Sentence {
        match self {
            Self::Phone => sentence!("account-device-phone"),
            Self::Tablet => sentence!("account-device-tablet"),
            Self::Desktop => sentence!("account-device-desktop"),
            Self::Unknown => sentence!("account-device-unknown"),
        }
    }

    /// The device of a `User-Agent` header. Browsers of phones say `Mobile`, those of tablets `iPad`, `Tablet`, or
    /// `Android` without `Mobile`.
    #[must_use]
    pub fn of_user_agent(header: &str) -> Self {
        let says = |word: &str| header.contains(word);
        if says("iPad") || says("Tablet") || (says("Android") && !says("Mobile")) {
            Self::Tablet
        } else if says("Mobile") || says("iPhone") {
            Self::Phone
        } else if says("Windows") || says("Macintosh") || says("X11") || says("CrOS") {
            Self::Desktop
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Device;

    #[test]
    fn common_browsers_are_told_apart() {
        for (header, device) in [
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1", Device::Phone),
            ("Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36", Device::Phone),
            ("Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/140.0 Safari/537.36", Device::Tablet),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36", Device::Desktop),
            ("curl/8.0", Device::Unknown),
            ("", Device::Unknown),
        ] {
            assert_eq!(Device::of_user_agent(header), device, "{header}");
            assert_eq!(Device::of_word(device.as_str()), device);
        }
    }
}
