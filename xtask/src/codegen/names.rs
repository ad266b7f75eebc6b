//! From the wire's names to Rust's.

/// The words of a name: `DNSIpAddrs` is `DNS`, `Ip`, `Addrs`.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(at + 1).copied();
        let begins = letter.is_ascii_uppercase()
            && before.is_some_and(|before| {
                !before.is_ascii_uppercase()
                    || after.is_some_and(|after| after.is_ascii_lowercase())
            });
        if !letter.is_ascii_alphanumeric() || begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_ascii_alphanumeric()) {
            word.push(*letter);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// `workspace_id`, as a field is named.
pub(super) fn snake(name: &str) -> String {
    let name = words(name).join("_").to_ascii_lowercase();
    match name.as_str() {
        "type" | "enum" | "return" | "match" | "move" | "ref" | "use" | "where" | "in" | "for" => {
            format!("r#{name}")
        }
        _ => name,
    }
}

/// `WORKSPACE_ID`, as a static is named.
pub(super) fn screaming(name: &str) -> String {
    words(name).join("_").to_ascii_uppercase()
}

/// `PolicyVersion` for `policyVersion`, as a struct is named.
pub(super) fn pascal(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_ascii_uppercase())
        .into_iter()
        .chain(letters)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_where_a_reader_would_cut_them() {
        for (name, field) in [
            ("WorkspaceId", "workspace_id"),
            ("DNSIpAddrs", "dns_ip_addrs"),
            ("SAMAccountName", "sam_account_name"),
            ("SID", "sid"),
            ("userNameType", "user_name_type"),
            ("Ipv6CidrBlock", "ipv6_cidr_block"),
            ("Type", "r#type"),
            ("OUName", "ou_name"),
        ] {
            assert_eq!(snake(name), field);
        }
        assert_eq!(screaming("VpcSettings"), "VPC_SETTINGS");
        assert_eq!(pascal("policyDetailType"), "PolicyDetailType");
    }
}
