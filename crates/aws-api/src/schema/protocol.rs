//! The protocols there are.

/// How requests and answers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// JSON 1.1: the operation stands in `X-Amz-Target`.
    Json,
    /// RPC v2 CBOR: the operation stands in the path.
    Cbor,
    /// JSON over a path for each operation.
    RestJson,
    /// Form fields in, XML out.
    Query,
    /// The dialect of it that networks speak.
    Ec2,
}

impl Protocol {
    /// The content type of requests.
    #[must_use]
    pub fn request_type(self) -> &'static str {
        match self {
            Self::Json => "application/x-amz-json-1.1",
            Self::Cbor => "application/cbor",
            Self::RestJson => "application/json",
            Self::Query | Self::Ec2 => "application/x-www-form-urlencoded",
        }
    }

    /// The content type of answers.
    #[must_use]
    pub fn answer_type(self) -> &'static str {
        match self {
            Self::Query => "text/xml",
            Self::Ec2 => "text/xml;charset=UTF-8",
            other => other.request_type(),
        }
    }

    /// Whether requests are forms.
    #[must_use]
    pub fn is_form(self) -> bool {
        matches!(self, Self::Query | Self::Ec2)
    }
}
