//! What the wire knows of each service: operations, errors, and the shape of every value, as static tables that are
//! generated from the service models.
//!
//! One generic codec per protocol walks these tables. That keeps what is compiled small: a member is one line of a table
//! and no code, whatever the number of protocols.

mod check;
mod fault;
mod pattern;
mod protocol;

pub use check::{check, conforms};
pub use fault::{Fault, Rule};
pub use pattern::Pattern;
pub use protocol::Protocol;

/// A service.
#[derive(Debug)]
pub struct ServiceModel {
    /// Its name among our tables.
    pub name: &'static str,
    /// Its name in a credential scope.
    pub signing_name: &'static str,
    /// The version of its API.
    pub version: &'static str,
    /// What stands before the dot in `X-Amz-Target`, and after `/service/` in a path of RPC v2 CBOR.
    pub target_prefix: Option<&'static str>,
    /// The protocols it speaks.
    pub protocols: &'static [Protocol],
    /// The namespace of its XML.
    pub xml_namespace: &'static str,
    /// The operations whose shapes are known, by name.
    pub operations: &'static [OperationModel],
    /// The operations known by name only, in order.
    pub named: &'static [&'static str],
    /// Its errors, by name.
    pub errors: &'static [ErrorModel],
}

/// An operation.
#[derive(Debug)]
pub struct OperationModel {
    /// Its name.
    pub name: &'static str,
    /// The path it is asked for at.
    pub path: &'static str,
    /// What it takes: a structure.
    pub input: &'static Shape,
    /// What it answers: a structure.
    pub output: &'static Shape,
    /// The element around an answer in XML.
    pub result_wrapper: Option<&'static str>,
}

/// An error.
#[derive(Debug)]
pub struct ErrorModel {
    /// The name of its shape.
    pub name: &'static str,
    /// Its name on the wire.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What its message is called.
    pub message: &'static str,
}

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// Named members.
    Structure(Structure),
    /// Items in order.
    List(List),
    /// Values by text.
    Map(Map),
    /// Text.
    Text(Text),
    /// Bytes.
    Blob(Length),
    /// A whole number between two bounds, both allowed.
    Integer(i64, i64),
    /// A number between two bounds, both allowed.
    Double(f64, f64),
    /// Yes or no.
    Boolean,
    /// A moment.
    Timestamp,
}

/// Named members.
#[derive(Debug)]
pub struct Structure {
    /// Its name in the model.
    pub name: &'static str,
    /// Whether exactly one member is to be set.
    pub union: bool,
    /// The members, by name.
    pub members: &'static [Member],
}

/// A member of a structure.
#[derive(Debug)]
pub struct Member {
    /// Its name in the model, in JSON and in CBOR.
    pub name: &'static str,
    /// What it may be.
    pub shape: &'static Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Its element in XML.
    pub tag: &'static str,
    /// Its name among the fields of a form.
    pub query: &'static str,
    /// Where it stands.
    pub location: Location,
    /// Whether it makes a repeated request one request.
    pub token: bool,
}

/// Where a member stands in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the body.
    Body,
    /// In the query of the request, under this name.
    Query(&'static str),
    /// In this header.
    Header(&'static str),
}

/// Items in order.
#[derive(Debug)]
pub struct List {
    /// What each is.
    pub item: &'static Shape,
    /// The element of each in XML, and their name among the fields of a form.
    pub tag: &'static str,
    /// How many there may be.
    pub length: Length,
}

/// Values by text.
#[derive(Debug)]
pub struct Map {
    /// What each key is.
    pub key: &'static Shape,
    /// What each value is.
    pub value: &'static Shape,
    /// How many there may be.
    pub length: Length,
}

/// Text and its rules.
#[derive(Debug)]
pub struct Text {
    /// How many characters it may have.
    pub length: Length,
    /// What all of it must match.
    pub pattern: Option<&'static Pattern>,
    /// The values there are; empty means any.
    pub values: &'static [&'static str],
    /// Whether it is a secret, which no message repeats.
    pub secret: bool,
}

/// How many of something there may be, both bounds allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// The fewest.
    pub min: u32,
    /// The most.
    pub max: u32,
}

/// Any number.
pub const ANY: Length = Length {
    min: 0,
    max: u32::MAX,
};

/// Text without rules.
pub static TEXT: Shape = Shape::Text(Text {
    length: ANY,
    pattern: None,
    values: &[],
    secret: false,
});

/// A secret without other rules.
pub static SECRET: Shape = Shape::Text(Text {
    length: ANY,
    pattern: None,
    values: &[],
    secret: true,
});

/// Yes or no.
pub static BOOLEAN: Shape = Shape::Boolean;

/// A moment.
pub static TIMESTAMP: Shape = Shape::Timestamp;

/// A structure without members.
pub static NOTHING: Shape = Shape::Structure(Structure {
    name: "Nothing",
    union: false,
    members: &[],
});

impl Member {
    /// An optional member of the body that has one name everywhere.
    #[must_use]
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name,
            shape,
            required: false,
            tag: name,
            query: name,
            location: Location::Body,
            token: false,
        }
    }

    /// The same, required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same with another element in XML.
    #[must_use]
    pub const fn tag(mut self, tag: &'static str) -> Self {
        self.tag = tag;
        self
    }

    /// The same with another name among the fields of a form.
    #[must_use]
    pub const fn query(mut self, query: &'static str) -> Self {
        self.query = query;
        self
    }

    /// The same in the query of the request.
    #[must_use]
    pub const fn in_query(mut self, name: &'static str) -> Self {
        self.location = Location::Query(name);
        self
    }

    /// The same in a header.
    #[must_use]
    pub const fn in_header(mut self, name: &'static str) -> Self {
        self.location = Location::Header(name);
        self
    }

    /// The same as what makes a repeated request one request.
    #[must_use]
    pub const fn token(mut self) -> Self {
        self.token = true;
        self
    }
}

impl Structure {
    /// The member of that name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        let at = self
            .members
            .binary_search_by(|member| member.name.cmp(name))
            .ok()?;
        self.members.get(at)
    }
}

impl Shape {
    /// The members, when it is a structure.
    #[must_use]
    pub fn members(&self) -> &'static [Member] {
        match self {
            Self::Structure(structure) => structure.members,
            _ => &[],
        }
    }
}

impl ServiceModel {
    /// The operation of that name, when its shapes are known.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&'static OperationModel> {
        let at = self
            .operations
            .binary_search_by(|operation| operation.name.cmp(name))
            .ok()?;
        self.operations.get(at)
    }

    /// The name as the model has it, when it is one of the service's operations, with shapes or without.
    #[must_use]
    pub fn known(&self, name: &str) -> Option<&'static str> {
        let named = || {
            let at = self.named.binary_search(&name).ok()?;
            self.named.get(at).copied()
        };
        self.operation(name)
            .map(|operation| operation.name)
            .or_else(named)
    }

    /// The error that has this name on the wire.
    #[must_use]
    pub fn error(&self, code: &str) -> Option<&'static ErrorModel> {
        self.errors.iter().find(|error| error.code == code)
    }
}
