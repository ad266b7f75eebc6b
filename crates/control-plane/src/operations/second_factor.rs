//! Codes of second factors: RFC 6238 with SHA-1, six digits, half a minute, which is what every authenticator app has.

use ring::hmac;
use store::identity::MfaDevice;

use crate::{
    cloud,
    seal::{Seal, SealError},
};

const STEP_MS: i64 = 30_000;
/// Clocks of telephones may be half a minute off. Each step more is one code more that a guess may hit.
const STEPS_OFF_MAX: i64 = 1;
const SEED_CHARACTERS: usize = 64;
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A new seed, in base 32 as people type it.
pub(super) fn fresh_seed() -> String {
    let random = cloud::random::<SEED_CHARACTERS>();
    let digits = random.iter().map(|byte| BASE32[usize::from(byte & 31)]);
    digits.map(char::from).collect()
}

/// Whose secret a sealed seed is.
pub(crate) fn owner(serial: &str) -> String {
    format!("mfa-device/{serial}")
}

/// The seed of a device.
pub(super) fn seed(seal: &Seal, device: &MfaDevice) -> Result<String, SealError> {
    seal.open(&owner(&device.serial), &device.sealed_seed)
}

/// The step whose code this is, near now.
pub(super) fn step_of(seed: &str, code: &str, now: i64) -> Option<i64> {
    near(now).find(|step| self::code(seed, *step) == code)
}

/// The second of two steps that follow each other, whose codes these are, near now.
pub(super) fn step_of_two(seed: &str, codes: (&str, &str), now: i64) -> Option<i64> {
    let follow = |step: &i64| code(seed, step - 1) == codes.0 && code(seed, *step) == codes.1;
    near(now).find(follow)
}

fn near(now: i64) -> impl Iterator<Item = i64> {
    let current = now / STEP_MS;
    current - STEPS_OFF_MAX..=current + STEPS_OFF_MAX
}

/// The code of a step.
fn code(seed: &str, step: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &decoded(seed));
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let bytes = tag.as_ref();
    let offset = usize::from(bytes[19] & 15);
    let word = [0, 1, 2, 3].map(|index| bytes[offset + index]);
    let number = u32::from_be_bytes(word) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

/// Base 32, whose last bits that make no byte are nothing.
fn decoded(seed: &str) -> Vec<u8> {
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for digit in seed.bytes() {
        let value = BASE32.iter().position(|known| *known == digit);
        held = held << 5 | u32::try_from(value.unwrap_or(0)).unwrap_or(0);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap_or(0));
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `12345678901234567890`, the seed of the vectors of RFC 6238.
    const SEED: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn codes_are_those_of_the_vectors() {
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(SEED, seconds / 30), expected, "{seconds}");
            let now = seconds * 1000;
            assert_eq!(step_of(SEED, expected, now), Some(seconds / 30));
            assert_eq!(step_of(SEED, expected, now + 60_000), None);
        }
    }

    #[test]
    fn two_codes_must_follow_each_other() {
        let now = 1_234_567_890_000;
        let step = now / STEP_MS;
        let codes = [step - 1, step, step + 1].map(|step| code(SEED, step));
        assert_eq!(step_of_two(SEED, (&codes[0], &codes[1]), now), Some(step));
        assert_eq!(step_of_two(SEED, (&codes[1], &codes[0]), now), None);
        assert_eq!(step_of_two(SEED, (&codes[0], &codes[2]), now), None);
    }

    #[test]
    fn a_seed_has_the_characters_that_apps_take() {
        let seed = fresh_seed();
        assert_eq!((seed.len(), decoded(&seed).len()), (64, 40));
    }
}
