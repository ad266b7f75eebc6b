//! The generated tables keep to what the code that walks them relies on.

use std::collections::HashSet;

use aws_api::{Operation, Service, schema::Shape};

/// Calls `seen` once for every shape that can be reached.
fn walk(
    shape: &'static Shape,
    visited: &mut HashSet<*const Shape>,
    seen: &mut impl FnMut(&'static Shape),
) {
    if !visited.insert(std::ptr::from_ref(shape)) {
        return;
    }
    seen(shape);
    match shape {
        Shape::Structure(structure) => {
            for member in structure.members {
                walk(member.shape, visited, seen);
            }
        }
        Shape::List(list) => walk(list.item, visited, seen),
        Shape::Map(map) => {
            walk(map.key, visited, seen);
            walk(map.value, visited, seen);
        }
        _ => {}
    }
}

#[test]
fn names_are_sorted_and_every_pattern_is_one() {
    let (mut shapes, mut patterns) = (0, 0);
    let mut visited = HashSet::new();
    for model in Service::ALL.into_iter().filter_map(Service::model) {
        assert!(
            model
                .operations
                .is_sorted_by(|one, other| one.name < other.name)
        );
        assert!(model.named.is_sorted());
        assert!(
            model
                .errors
                .iter()
                .all(|error| (400..600).contains(&error.status))
        );
        let mut seen = |shape: &'static Shape| {
            shapes += 1;
            match shape {
                Shape::Structure(structure) => {
                    assert!(
                        structure
                            .members
                            .is_sorted_by(|one, other| one.name < other.name)
                    );
                }
                Shape::Text(text) => {
                    patterns += usize::from(text.pattern.is_some());
                    let pattern = text.pattern.filter(|pattern| !pattern.is_valid());
                    assert!(pattern.is_none(), "{pattern:?}");
                }
                _ => {}
            }
        };
        for operation in model.operations {
            walk(operation.input, &mut visited, &mut seen);
            walk(operation.output, &mut visited, &mut seen);
        }
    }
    assert!(
        shapes > 1500 && patterns > 80,
        "{shapes} shapes, {patterns} patterns"
    );
}

#[test]
fn every_answered_operation_has_shapes_or_is_our_own() {
    for operation in Operation::all() {
        let model = operation.service().model();
        let found = model.and_then(|model| model.operation(operation.name()));
        assert!(
            found.is_some() || operation.service() == Service::Carrel,
            "{operation:?}"
        );
    }
}

#[test]
fn the_services_are_those_that_clients_sign_for() {
    let names: Vec<_> = Service::ALL
        .into_iter()
        .map(Service::signing_name)
        .collect();
    let expected = [
        "workspaces",
        "ds",
        "ds-data",
        "iam",
        "sts",
        "ec2",
        "servicequotas",
        "workspaces",
    ];
    assert_eq!(names, expected);
}
