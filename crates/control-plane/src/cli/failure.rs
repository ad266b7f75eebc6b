//! How the command line ends when it cannot do what was asked: words on standard error, and a code for scripts.

use std::process::ExitCode;

/// Why a command did not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The service refused it. Exit code 1.
    #[error("{message}")]
    Refused {
        /// The wire's name of the refusal.
        code: String,
        /// The service's own words.
        message: String,
        /// Every field that breaks a rule, where the service tells them one by one.
        problems: Vec<String>,
    },
    /// Some of several things were refused. Exit code 1.
    #[error("{} not done:\n  {}", count(.0.len()), .0.join("\n  "))]
    Partly(Vec<String>),
    /// What was named on the command line does not exist or is not clear. Exit code 1.
    #[error("{0}")]
    Unclear(String),
    /// An argument, a file or a setting on this machine is wrong. Exit code 2.
    #[error("{0}")]
    Usage(String),
    /// The service does not answer. Exit code 3.
    #[error("{endpoint} does not answer: {detail}")]
    Unreachable {
        /// Its address.
        endpoint: String,
        /// What the attempt ended with.
        detail: String,
    },
    /// What would be destroyed was not confirmed. Exit code 4.
    #[error("{0}")]
    NotConfirmed(String),
    /// What was waited for did not come about. Exit code 5.
    #[error("{0}")]
    NotReached(String),
}

fn count(number: usize) -> String {
    if number == 1 {
        "one thing was".to_owned()
    } else {
        format!("{number} things were")
    }
}

impl Failure {
    /// The code the process ends with.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.number())
    }

    fn number(&self) -> u8 {
        match self {
            Self::Refused { .. } | Self::Partly(_) | Self::Unclear(_) => 1,
            Self::Usage(_) => 2,
            Self::Unreachable { .. } => 3,
            Self::NotConfirmed(_) => 4,
            Self::NotReached(_) => 5,
        }
    }

    /// What people read, without the program's name.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Refused { problems, .. } if !problems.is_empty() => {
                format!("these values cannot be used:\n  {}", problems.join("\n  "))
            }
            other => other.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_told_in_a_line_of_its_own() {
        let problems = vec![
            "Users[0].EmailAddress \"x\": no".to_owned(),
            "BundleId \"y\": no".to_owned(),
        ];
        let failure = Failure::Refused {
            code: "InvalidParameterValuesException".into(),
            message: "two".into(),
            problems,
        };
        assert_eq!(failure.words().lines().count(), 3);
        assert_eq!(failure.number(), 1);
        assert_eq!(
            Failure::Partly(vec!["a".into(), "b".into()]).words(),
            "2 things were not done:\n  a\n  b"
        );
    }
}
