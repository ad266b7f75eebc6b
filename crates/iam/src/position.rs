//! Where the statements of a document stand in its text, so that a simulation can point at those that matched.
//!
//! This looks at the text again instead of carrying places through the parser: evaluation never needs them.

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

/// Where each statement of a document begins and ends, in their order. The text must be a document that was read without
/// a fault; of other texts it finds what it can.
#[must_use]
pub fn statement_positions(text: &str) -> Vec<(Position, Position)> {
    let mut walk = Walk::new(text);
    // Statements do not lie in each other, so what is asked for only moves on.
    spans(text)
        .into_iter()
        .map(|(begin, end)| (walk.to(begin), walk.to(end)))
        .collect()
}

/// One walk through a text that counts lines and characters, however many places are asked for.
struct Walk<'a> {
    rest: &'a str,
    offset: usize,
    position: Position,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            offset: 0,
            position: Position { line: 1, column: 1 },
        }
    }

    /// Goes on to an offset.
    fn to(&mut self, offset: usize) -> Position {
        let (passed, rest) = self.rest.split_at(offset - self.offset);
        for character in passed.chars() {
            if character == '\n' {
                self.position.line += 1;
                self.position.column = 1;
            } else {
                self.position.column += 1;
            }
        }
        (self.rest, self.offset) = (rest, offset);
        self.position
    }
}

/// The objects directly under the member `Statement` of the outermost object, as offsets of their first and behind their
/// last character.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut scan = Scan::default();
    for (offset, byte) in text.bytes().enumerate() {
        let Some(token) = scan.token(text, offset, byte) else {
            continue;
        };
        match token {
            Token::Open(b'{') if scan.is_statement() => scan.begin = Some((offset, scan.depth)),
            Token::Close => {
                if let Some((begin, depth)) = scan.begin
                    && depth == scan.depth + 1
                {
                    found.push((begin, offset + 1));
                    scan.begin = None;
                }
            }
            Token::Open(_) => {}
        }
    }
    found
}

enum Token {
    Open(u8),
    Close,
}

/// A walk through JSON that knows how deep it is and below which member of the outermost object.
#[derive(Default)]
struct Scan {
    /// How many brackets are open, the current one included.
    depth: usize,
    /// Where the current string began.
    string: Option<usize>,
    is_escaped: bool,
    /// The latest string of the outermost object.
    latest: String,
    /// The member of the outermost object that the walk is in.
    member: String,
    /// Where the current statement began, and how deep.
    begin: Option<(usize, usize)>,
}

impl Scan {
    fn token(&mut self, text: &str, offset: usize, byte: u8) -> Option<Token> {
        if let Some(begin) = self.string {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => {
                    if self.depth == 1 {
                        let written = &text[begin..=offset];
                        self.latest = serde_json::from_str(written).unwrap_or_default();
                    }
                    self.string = None;
                }
                _ => {}
            }
            return None;
        }
        match byte {
            b'"' => self.string = Some(offset),
            b':' if self.depth == 1 => self.member = std::mem::take(&mut self.latest),
            b'{' | b'[' => {
                self.depth += 1;
                return Some(Token::Open(byte));
            }
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return Some(Token::Close);
            }
            _ => {}
        }
        None
    }

    /// Whether the object that was just opened is a statement: the member itself, or an element of its list.
    fn is_statement(&self) -> bool {
        self.member == "Statement" && self.begin.is_none() && (2..=3).contains(&self.depth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        spans(text)
            .into_iter()
            .map(|(begin, end)| &text[begin..end])
            .collect()
    }

    #[test]
    fn each_statement_is_found_where_it_stands() {
        let text = "{\"Version\": \"2012-10-17\",\n \"Statement\": [\n  {\"Sid\": \"é}]\\\"\"}, {\"Condition\": {\"a\": [{}]}}\n ]}";
        assert_eq!(
            quoted(text),
            ["{\"Sid\": \"é}]\\\"\"}", "{\"Condition\": {\"a\": [{}]}}"]
        );
        let positions = statement_positions(text);
        assert_eq!(positions[0].0, Position { line: 3, column: 3 });
        assert_eq!(
            positions[0].1,
            Position {
                line: 3,
                column: 19
            }
        );
        assert_eq!(
            positions[1].0,
            Position {
                line: 3,
                column: 21
            }
        );
    }

    #[test]
    fn a_text_is_walked_once_however_many_statements_it_has() {
        let count = 500_000;
        let text = format!("{{\"Statement\": [{}]}}", vec!["{}"; count].join(",\n"));
        let positions = statement_positions(&text);
        let end = Position {
            line: count,
            column: 3,
        };
        assert_eq!((positions.len(), positions[count - 1].1), (count, end));
    }

    #[test]
    fn a_statement_may_stand_alone_and_other_members_are_none() {
        assert_eq!(
            quoted("{\"Id\": \"Statement\", \"Statement\": {\"Effect\": \"Allow\"}}"),
            ["{\"Effect\": \"Allow\"}"]
        );
        assert!(quoted("{\"Other\": [{}]}").is_empty());
        assert!(quoted("}}]\"").is_empty());
    }
}
