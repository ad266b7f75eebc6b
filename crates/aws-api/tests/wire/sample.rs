//! Values for a shape: every member set, each different, with characters that need care on the way.

use aws_api::schema::Shape;
use serde_json::{Map, Value, json};

/// How deep a sample goes; some structures hold themselves.
const DEPTH_MAX: usize = 8;

pub(crate) struct Sampler {
    count: i64,
}

impl Sampler {
    pub(crate) fn new() -> Self {
        Self { count: 0 }
    }

    pub(crate) fn value(&mut self, shape: &Shape, depth: usize) -> Value {
        self.count += 1;
        match shape {
            Shape::Structure(structure) => {
                let mut members = Map::new();
                for member in structure.members {
                    let is_leaf = !matches!(
                        member.shape,
                        Shape::Structure(_) | Shape::List(_) | Shape::Map(_)
                    );
                    if is_leaf || depth < DEPTH_MAX {
                        let value = self.value(member.shape, depth + 1);
                        members.insert(member.name.to_owned(), value);
                    }
                }
                Value::Object(members)
            }
            Shape::List(list) => {
                let many = if depth < 3 { 11 } else { 1 };
                (0..many)
                    .map(|_| self.value(list.item, depth + 1))
                    .collect()
            }
            Shape::Map(map) => {
                let key = format!("key.{} &", self.count);
                let value = self.value(map.value, depth + 1);
                Value::Object(Map::from_iter([(key, value)]))
            }
            Shape::Text(_) => format!("t{}<&é\"+% \u{1f600}=\n", self.count).into(),
            Shape::Blob(_) => "AP8B".into(),
            Shape::Integer(..) => {
                (self.count * if self.count % 2 == 0 { 1 } else { -70_001 }).into()
            }
            Shape::Double(..) => json!(f64::from(u32::try_from(self.count).unwrap()) + 0.25),
            Shape::Boolean => (self.count % 2 == 0).into(),
            Shape::Timestamp if self.count % 2 == 0 => json!(1_795_000_000 + self.count),
            Shape::Timestamp => json!(1_795_000_000.125),
        }
    }
}
