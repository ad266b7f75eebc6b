//! DescribeWorkspaceBundles: the four bundles of the guide.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        ComputeType, DescribeWorkspaceBundlesRequest, DescribeWorkspaceBundlesResult, RootStorage,
        UserStorage, WorkspaceBundle,
    },
};
use model::{
    bundle::{BUNDLES, Bundle, ROOT_VOLUME_BYTES},
    id::BundleId,
};

use crate::api::Resource;
use crate::operations::{
    Call, OperationError,
    lookup::{parsed, some},
};

/// Who offers what came with the installation, by the wire's word.
const PROVIDER: &str = "AMAZON";
const IDS_MAX: usize = 25;
const BYTES_PER_GB: u64 = 1_000_000_000;

pub(super) fn handle(
    call: &Call<'_>,
    request: DescribeWorkspaceBundlesRequest,
) -> Result<DescribeWorkspaceBundlesResult, OperationError> {
    call.authorize(&Resource::every_bundle(call))?;
    let refuse = |message: String| Err(ApiError::new(ErrorCode::InvalidParameter, message).into());
    if request.next_token.is_some() {
        return Err(ApiError::new(
            ErrorCode::InvalidPageToken,
            "all bundles fit one page; there is no token that leads on",
        )
        .into());
    }
    let bundles: Vec<&Bundle> = match (request.bundle_ids, request.owner.as_deref()) {
        (Some(_), Some(_)) => return refuse("give BundleIds or Owner, not both".to_owned()),
        (Some(ids), None) => by_ids(ids)?,
        // Bundles of one's own come with custom images; none can be made yet.
        (None, None) => Vec::new(),
        (None, Some(PROVIDER)) => BUNDLES.iter().collect(),
        (None, Some(owner)) if owner == call.account_id() => Vec::new(),
        (None, Some(owner)) => {
            return refuse(format!(
                "the owner \"{owner}\" is neither {PROVIDER} nor this account"
            ));
        }
    };
    Ok(DescribeWorkspaceBundlesResult {
        bundles: Some(bundles.into_iter().map(describe).collect()),
        next_token: None,
    })
}

fn by_ids(ids: Vec<String>) -> Result<Vec<&'static Bundle>, ApiError> {
    let mut found = Vec::new();
    for id in some("BundleIds", Some(ids), IDS_MAX)? {
        let id: BundleId = parsed(&id)?;
        found.extend(BUNDLES.iter().filter(|bundle| bundle.id() == id));
    }
    Ok(found)
}

fn describe(bundle: &Bundle) -> WorkspaceBundle {
    let memory = format!(
        "{}.{:02}",
        bundle.memory_bytes >> 30,
        ((bundle.memory_bytes >> 20) & 1023) * 100 / 1024
    );
    WorkspaceBundle {
        bundle_id: Some(bundle.id().to_string()),
        name: Some(bundle.name.to_owned()),
        owner: Some(PROVIDER.to_owned()),
        description: Some(format!(
            "Linux desktop, {} vCPU, {} GiB memory, {} GB user storage. {}",
            bundle.vcpu,
            memory,
            bundle.user_volume_bytes / BYTES_PER_GB,
            bundle.applications
        )),
        root_storage: Some(RootStorage {
            capacity: (ROOT_VOLUME_BYTES / BYTES_PER_GB).to_string(),
        }),
        user_storage: Some(UserStorage {
            capacity: (bundle.user_volume_bytes / BYTES_PER_GB).to_string(),
        }),
        compute_type: Some(ComputeType {
            name: Some(bundle.compute_type.to_owned()),
        }),
        state: Some("AVAILABLE".to_owned()),
        bundle_type: Some("REGULAR".to_owned()),
        ..WorkspaceBundle::default()
    }
}
