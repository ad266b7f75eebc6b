//! Every operation with shapes, in every protocol of its service: what is written is what is read.

use aws_api::{
    Service,
    protocol::{self, Head, Protocol, cbor},
    schema::{self, Location, Shape},
    sigv4::percent_encoded,
    tree::{FromTree, IntoTree},
};
use http::HeaderMap;
use serde_json::{Value, json};

use crate::sample::Sampler;

/// The fields of a form for a tree, as a client writes them.
fn fields(form: &mut Vec<String>, prefix: &str, value: &Value, shape: &Shape, flat: bool) {
    match (shape, value) {
        (Shape::Structure(structure), _) => {
            for member in structure.members {
                if let Some(value) = value.get(member.name) {
                    let dot = if prefix.is_empty() { "" } else { "." };
                    let name = format!("{prefix}{dot}{}", member.query);
                    fields(form, &name, value, member.shape, flat);
                }
            }
        }
        (Shape::List(list), Value::Array(items)) => {
            for (at, item) in items.iter().enumerate() {
                let name = if flat {
                    format!("{prefix}.{}", at + 1)
                } else {
                    format!("{prefix}.{}.{}", list.tag, at + 1)
                };
                fields(form, &name, item, list.item, flat);
            }
        }
        (Shape::Map(map), Value::Object(entries)) => {
            for (at, (key, value)) in entries.iter().enumerate() {
                let name = format!("{prefix}.entry.{}", at + 1);
                form.push(format!("{name}.key={}", percent_encoded(key)));
                fields(form, &format!("{name}.value"), value, map.value, flat);
            }
        }
        (Shape::Timestamp, value) => {
            let fraction = if value.is_i64() { "" } else { ".125" };
            let seconds = value.as_f64().unwrap() - 1_795_000_000.0;
            form.push(format!(
                "{prefix}=2026-11-18T11%3A06%3A{:02}{fraction}Z",
                40.0 + seconds.trunc()
            ));
        }
        (_, Value::String(text)) => form.push(format!("{prefix}={}", percent_encoded(text))),
        (_, value) => form.push(format!("{prefix}={value}")),
    }
}

/// The body and the query of a request.
fn written(protocol: Protocol, shape: &Shape, value: &Value) -> (Vec<u8>, String) {
    let mut query = Vec::new();
    for member in shape.members() {
        if let Location::Query(name) = member.location {
            let text = value[member.name].as_str().unwrap();
            query.push(format!("{name}={}", percent_encoded(text)));
        }
    }
    let body = match protocol {
        Protocol::Json | Protocol::RestJson => serde_json::to_vec(value).unwrap(),
        Protocol::Cbor => cbor::encode(shape, value),
        Protocol::Query | Protocol::Ec2 => {
            let mut form = vec!["Action=x".to_owned()];
            fields(&mut form, "", value, shape, protocol == Protocol::Ec2);
            form.join("&").into_bytes()
        }
    };
    (body, query.join("&"))
}

/// Times of samples keep to one minute, so that a form can write them without a calendar.
fn within_a_minute(value: &mut Value, shape: &Shape) {
    match (shape, value) {
        (Shape::Timestamp, value) if value.is_i64() => {
            *value = json!(1_795_000_000 + value.as_i64().unwrap() % 20);
        }
        (Shape::Structure(structure), value) => {
            for member in structure.members {
                if let Some(value) = value.get_mut(member.name) {
                    within_a_minute(value, member.shape);
                }
            }
        }
        (Shape::List(list), Value::Array(items)) => {
            items
                .iter_mut()
                .for_each(|item| within_a_minute(item, list.item));
        }
        (Shape::Map(map), Value::Object(entries)) => {
            entries
                .values_mut()
                .for_each(|value| within_a_minute(value, map.value));
        }
        _ => {}
    }
}

#[test]
fn every_request_is_read_as_it_was_written() {
    let mut read = 0;
    for model in Service::ALL.into_iter().filter_map(Service::model) {
        for (operation, protocol) in model.operations.iter().flat_map(|operation| {
            model
                .protocols
                .iter()
                .map(move |protocol| (operation, *protocol))
        }) {
            let mut value = Sampler::new().value(operation.input, 0);
            within_a_minute(&mut value, operation.input);
            let (body, query) = written(protocol, operation.input, &value);
            let head = Head {
                method: "POST",
                path: operation.path,
                query: &query,
                headers: &HeaderMap::new(),
            };
            let decoded = protocol::decode_unchecked(protocol, operation, head, &body)
                .unwrap_or_else(|error| panic!("{} {protocol:?}: {error}", operation.name));
            assert_eq!(decoded, value, "{} {protocol:?}", operation.name);
            assert_eq!(schema::conforms(&decoded, operation.input), Ok(()));
            read += 1;
        }
    }
    assert!(read > 600, "only {read} requests were read");
}

#[test]
fn every_answer_in_cbor_is_read_as_it_was_written() {
    for service in [Service::Workspaces, Service::Directory] {
        for operation in service.model().unwrap().operations {
            let value = Sampler::new().value(operation.output, 0);
            let bytes = cbor::encode(operation.output, &value);
            assert_eq!(
                cbor::decode(operation.output, &bytes).unwrap(),
                value,
                "{}",
                operation.name
            );
        }
    }
}

#[test]
fn generated_types_hold_all_that_the_tree_holds() {
    use aws_api::generated::{ec2, iam};
    let model = Service::Ec2.model().unwrap();
    let sampled = Sampler::new().value(model.operation("DescribeInstances").unwrap().input, 0);
    let request = ec2::DescribeInstancesRequest::from_tree(sampled.clone()).unwrap();
    assert_eq!(request.max_results, sampled["MaxResults"].as_i64());
    assert_eq!(request.filters.unwrap().len(), 11);
    let sampled = Sampler::new().value(model.operation("RunInstances").unwrap().input, 0);
    let request = ec2::RunInstancesRequest::from_tree(sampled.clone()).unwrap();
    assert_eq!(request.min_count, sampled["MinCount"].as_i64().unwrap());
    let misfit = ec2::RunInstancesRequest::from_tree(json!({"MinCount": 1})).unwrap_err();
    assert_eq!(misfit.member, "MaxCount");
    let answer = iam::GetUserResponse {
        user: iam::User {
            user_name: "mary".into(),
            tags: Some(Vec::new()),
            ..iam::User::default()
        },
    };
    assert_eq!(
        answer.into_tree(),
        json!({"User": {"Arn": "", "CreateDate": 0, "Path": "", "Tags": [], "UserId": "", "UserName": "mary"}})
    );
    let request =
        iam::CreateLoginProfileRequest::from_tree(json!({"Password": "hunter2"})).unwrap();
    assert!(!format!("{request:?}").contains("hunter2"));
}
