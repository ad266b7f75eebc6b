//! Samba's small database files (TDB, version 1), written whole. Pure: the same records give the same bytes.
//!
//! A header of 168 bytes, the head of the list of free room, a table of hash chains, then records: each 24 bytes about
//! itself, key, value, padding, and its own length once more. Numbers are little end first, offsets count from the start.

const MAGIC: &[u8] = b"TDB file\n";
const VERSION: u32 = 0x2601_1967 + 6;
const RECORD: u32 = 0x2601_1999;
/// Chains in the table; what Samba makes by itself.
const CHAINS: usize = 131;
const HEADER: usize = 168;
const TABLE: usize = HEADER + 4;
const RECORD_HEAD: usize = 24;
/// The length at a record's end.
const TAIL: usize = 4;

/// A database of these records.
pub(super) fn database(records: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut file = vec![0; TABLE + 4 * CHAINS];
    file[..MAGIC.len()].copy_from_slice(MAGIC);
    put(&mut file, 32, VERSION);
    put(&mut file, 36, narrow(CHAINS));
    for (key, value) in records {
        append(&mut file, key.as_bytes(), value);
    }
    file
}

/// Appends a record and puts it at the head of its chain.
fn append(file: &mut Vec<u8>, key: &[u8], value: &[u8]) {
    let hash = hash(key);
    let chain = TABLE + 4 * (hash as usize % CHAINS);
    let next = [0, 1, 2, 3].map(|byte| file[chain + byte]);
    let start = file.len();
    let room = (key.len() + value.len() + TAIL).next_multiple_of(4);
    put(file, chain, narrow(start));
    file.extend(next);
    for number in [
        narrow(room),
        narrow(key.len()),
        narrow(value.len()),
        hash,
        RECORD,
    ] {
        file.extend(number.to_le_bytes());
    }
    file.extend(key);
    file.extend(value);
    file.resize(start + RECORD_HEAD + room - TAIL, 0);
    file.extend(narrow(RECORD_HEAD + room).to_le_bytes());
}

fn put(file: &mut [u8], at: usize, number: u32) {
    file[at..at + 4].copy_from_slice(&number.to_le_bytes());
}

fn narrow(length: usize) -> u32 {
    u32::try_from(length).expect("a few short records are far below 4 GiB")
}

/// The hash of files whose header names none.
fn hash(key: &[u8]) -> u32 {
    let start = 0x238F_13AF_u32.wrapping_mul(narrow(key.len()));
    let sum = key.iter().zip(0_u32..).fold(start, |sum, (byte, place)| {
        sum.wrapping_add(u32::from(*byte) << (place * 5 % 24))
    });
    sum.wrapping_mul(1_103_515_243).wrapping_add(12345)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(file: &[u8], at: usize) -> usize {
        u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes")) as usize
    }

    /// Finds a value the way the library does.
    fn find<'a>(file: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
        let mut at = number(file, TABLE + 4 * (hash(key) as usize % CHAINS));
        while at != 0 {
            let (key_length, length) = (number(file, at + 8), number(file, at + 12));
            let body = at + RECORD_HEAD;
            assert_eq!(number(file, at + 20), RECORD as usize);
            let room = number(file, at + 4);
            assert_eq!(number(file, body + room - TAIL), RECORD_HEAD + room);
            if &file[body..body + key_length] == key {
                return Some(&file[body + key_length..body + key_length + length]);
            }
            at = number(file, at);
        }
        None
    }

    #[test]
    fn every_record_is_found_again() {
        let records: Vec<_> = (0..500_usize)
            .map(|place| (format!("key {place}"), vec![7; place % 9]))
            .collect();
        let file = database(&records);
        assert_eq!(file.len() % 4, 0);
        for (key, value) in &records {
            assert_eq!(find(&file, key.as_bytes()), Some(&value[..]), "{key}");
        }
        assert_eq!(find(&file, b"another"), None);
    }
}
