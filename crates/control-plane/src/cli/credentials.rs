//! `carrel credentials`: what other tools need, as `eval "$(carrel credentials)"` takes it.

use super::{Connection, Environment, Failure, Form, Wish, output};

/// Prints the variables.
pub(super) fn run(wish: &Wish, environment: &Environment, form: Form) -> Result<(), Failure> {
    let variables = variables(&wish.connection(environment)?);
    match form {
        Form::Json => output::json(
            &variables
                .iter()
                .cloned()
                .collect::<std::collections::BTreeMap<_, _>>(),
        ),
        Form::Table => output::lines(&shell(&variables)),
    }
    Ok(())
}

fn variables(connection: &Connection) -> Vec<(&'static str, String)> {
    let mut variables = vec![
        (
            "AWS_ACCESS_KEY_ID",
            connection.credentials.access_key_id.clone(),
        ),
        (
            "AWS_SECRET_ACCESS_KEY",
            connection.credentials.secret_access_key.clone(),
        ),
        ("AWS_REGION", connection.region.clone()),
        ("AWS_DEFAULT_REGION", connection.region.clone()),
        ("AWS_ENDPOINT_URL", connection.endpoint.clone()),
    ];
    if let Some(ca) = &connection.ca {
        variables.push(("AWS_CA_BUNDLE", ca.display().to_string()));
    }
    variables
}

fn shell(variables: &[(&str, String)]) -> String {
    let quoted = |value: &str| format!("'{}'", value.replace('\'', r"'\''"));
    variables
        .iter()
        .map(|(name, value)| format!("export {name}={}\n", quoted(value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_takes_the_values_as_they_are() {
        assert_eq!(
            shell(&[("A", "it's $x".into())]),
            "export A='it'\\''s $x'\n"
        );
    }
}
