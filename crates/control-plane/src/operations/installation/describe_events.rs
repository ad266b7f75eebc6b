//! DescribeEvents: what happened to a WorkSpace or a directory, newest first.

use aws_api::{
    ApiError, ErrorCode,
    shapes::carrel::{DescribeEventsRequest, DescribeEventsResult, Event},
    timestamp::Timestamp,
};
use model::id::{DirectoryId, WorkspaceId};

use crate::operations::{
    Call, OperationError,
    lookup::required,
    page,
    workspaces::{directory_resource, one},
};

const EVENTS_MAX: u32 = 500;

pub(super) async fn handle(
    call: &Call<'_>,
    request: DescribeEventsRequest,
) -> Result<DescribeEventsResult, OperationError> {
    let limit = page::limit(request.limit, EVENTS_MAX)?;
    let subject = required("ResourceId", request.resource_id)?;
    check_subject(call, &subject).await?;
    let limit = u32::try_from(limit).expect("a page holds 500 at most");
    let events = call.cloud.store.events(&subject, limit).await?;
    let event = |event: store::Event| Event {
        time: Timestamp::from_milliseconds(event.at),
        resource_id: event.subject,
        kind: event.kind,
        message: event.message,
    };
    Ok(DescribeEventsResult {
        events: events.into_iter().map(event).collect(),
    })
}

/// Events are told of what belongs to the caller's account.
async fn check_subject(call: &Call<'_>, subject: &str) -> Result<(), OperationError> {
    if let Ok(id) = subject.parse::<WorkspaceId>() {
        let found = one::known(call, &id).await?;
        return found.map(|_| ()).ok_or_else(|| {
            ApiError::new(
                ErrorCode::NotFound,
                format!("there is no WorkSpace \"{id}\""),
            )
            .into()
        });
    }
    if let Ok(id) = subject.parse::<DirectoryId>() {
        call.authorize(&directory_resource(call, &id).await?)?;
        return call.directory(&id).await.map(|_| ());
    }
    Err(ApiError::new(
        ErrorCode::InvalidParameter,
        format!("ResourceId \"{subject}\" is neither the id of a WorkSpace nor of a directory"),
    )
    .into())
}
