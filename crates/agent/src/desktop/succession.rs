//! What a viewer is told that gives way to another one.

use stream::ByeReason;

use super::Farewell;
use crate::link::Guest;

/// What `old` is told when `new` takes its place. A page that connects again replaces itself and needs no notice; one
/// address or one kind of browser does not make two devices the same.
pub(super) fn succession(old: &Guest, new: &Guest) -> Farewell {
    let same = |old: &Option<String>, new: &Option<String>| old.is_some() && old == new;
    let device = same(&old.device, &new.device);
    if device && same(&old.page, &new.page) {
        return Farewell {
            reason: ByeReason::Replaced,
            text: String::new(),
        };
    }
    let text = if device {
        "opened in another window".to_owned()
    } else {
        format!(
            "opened on another device: {} at {}",
            new.client, new.address
        )
    };
    Farewell {
        reason: ByeReason::TakenOver,
        text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guest(device: Option<&str>, page: Option<&str>) -> Guest {
        Guest {
            username: "ann".to_owned(),
            address: "192.0.2.1".to_owned(),
            client: "Firefox".to_owned(),
            device: device.map(str::to_owned),
            page: page.map(str::to_owned),
            sign_in: String::new(),
            starting: false,
        }
    }

    #[test]
    fn str_03_a_device_is_told_by_its_own_word_and_not_by_address_or_browser() {
        let (replaced, taken) = (ByeReason::Replaced, ByeReason::TakenOver);
        let (window, device) = (
            "opened in another window",
            "opened on another device: Firefox at 192.0.2.1",
        );
        let (a, b) = (Some("a"), Some("b"));
        let cases = [
            ("the same page", (a, a), (a, a), (replaced, "")),
            (
                "another page of the device",
                (a, a),
                (a, b),
                (taken, window),
            ),
            ("another device", (a, a), (b, b), (taken, device)),
            (
                "another device, by chance the same page",
                (a, a),
                (b, a),
                (taken, device),
            ),
            (
                "a page without a word, the same device",
                (a, None),
                (a, None),
                (taken, window),
            ),
            (
                "a device without a word after one with",
                (a, a),
                (None, a),
                (taken, device),
            ),
            (
                "a device with a word after one without",
                (None, a),
                (a, a),
                (taken, device),
            ),
            (
                "two without any",
                (None, None),
                (None, None),
                (taken, device),
            ),
        ];
        for (case, old, new, (reason, text)) in cases {
            let told = succession(&guest(old.0, old.1), &guest(new.0, new.1));
            assert_eq!((told.reason, told.text.as_str()), (reason, text), "{case}");
        }
    }

    #[test]
    fn a_page_that_comes_from_another_address_replaces_itself() {
        let old = guest(Some("a"), Some("a"));
        let new = Guest {
            address: "2001:db8::1".to_owned(),
            ..old.clone()
        };
        assert_eq!(succession(&old, &new).reason, ByeReason::Replaced);
    }
}
