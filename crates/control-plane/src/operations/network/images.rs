//! What instances are made from and of: DescribeImages, DescribeInstanceTypes.

use aws_api::generated::ec2 as wire;
use network_model::{
    IMAGES, INSTANCE_TYPES, Image, InstanceType, Network, Refused, image, instance_type,
};

use super::{
    super::{Call, OperationError},
    account::{filters, look, paged},
    places::admits,
};

/// Whose the images are: the installation's.
const OWNER: &str = "amazon";
/// The account that they are shown to be of.
const OWNER_ID: &str = "000000000000";

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeImagesRequest,
) -> Result<wire::DescribeImagesResult, OperationError> {
    let (ids, owners) = (
        request.image_ids.unwrap_or_default(),
        request.owners.unwrap_or_default(),
    );
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |_: &Network| {
        for id in &ids {
            image(id)?;
        }
        let owned = owners.is_empty()
            || owners
                .iter()
                .any(|owner| owner == OWNER || owner == OWNER_ID);
        let mut found = Vec::new();
        for image in IMAGES
            .iter()
            .filter(|image| owned && (ids.is_empty() || ids.iter().any(|id| id == image.id)))
        {
            let field = |name: &str| {
                let value = match name {
                    "image-id" => image.id,
                    "name" => image.name,
                    "description" => image.description,
                    "architecture" => "x86_64",
                    "state" => "available",
                    "is-public" => "true",
                    "image-type" => "machine",
                    "root-device-type" => "ebs",
                    "virtualization-type" => "hvm",
                    "hypervisor" => "xen",
                    "owner-alias" => OWNER,
                    "owner-id" => OWNER_ID,
                    _ => return None,
                };
                Some(value.to_owned())
            };
            if admits(&filters, field)? {
                found.push(shown(image));
            }
        }
        Ok(found)
    })
    .await?;
    let id = |image: &wire::Image| image.image_id.clone().unwrap_or_default();
    let (images, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeImagesResult {
        images: Some(images),
        next_token,
    })
}

pub(super) async fn describe_types(
    call: &Call<'_>,
    request: wire::DescribeInstanceTypesRequest,
) -> Result<wire::DescribeInstanceTypesResult, OperationError> {
    let names = request.instance_types.unwrap_or_default();
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |_: &Network| {
        for name in &names {
            instance_type(name)
                .map_err(|refused| Refused::new("InvalidInstanceType", refused.message))?;
        }
        let mut found = Vec::new();
        for kind in INSTANCE_TYPES
            .iter()
            .filter(|kind| names.is_empty() || names.iter().any(|name| name == kind.name))
        {
            let field = |name: &str| match name {
                "instance-type" => Some(kind.name.to_owned()),
                "vcpu-info.default-vcpus" => Some(kind.vcpu.to_string()),
                "memory-info.size-in-mib" => Some(kind.memory_mib.to_string()),
                "current-generation" => Some("true".to_owned()),
                "processor-info.supported-architecture" => Some("x86_64".to_owned()),
                _ => None,
            };
            if admits(&filters, field)? {
                found.push(shown_type(kind));
            }
        }
        Ok(found)
    })
    .await?;
    let id = |kind: &wire::InstanceTypeInfo| kind.instance_type.clone().unwrap_or_default();
    let (types, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeInstanceTypesResult {
        instance_types: Some(types),
        next_token,
    })
}

fn shown(image: &Image) -> wire::Image {
    wire::Image {
        architecture: Some("x86_64".to_owned()),
        block_device_mappings: Some(Vec::new()),
        creation_date: Some(image.created.to_owned()),
        description: Some(image.description.to_owned()),
        ena_support: Some(true),
        hypervisor: Some("xen".to_owned()),
        image_id: Some(image.id.to_owned()),
        image_location: Some(format!("{OWNER}/{}", image.name)),
        image_owner_alias: Some(OWNER.to_owned()),
        image_type: Some("machine".to_owned()),
        name: Some(image.name.to_owned()),
        owner_id: Some(OWNER_ID.to_owned()),
        platform_details: Some("Linux/UNIX".to_owned()),
        public: Some(true),
        root_device_name: Some(image.root_device.to_owned()),
        root_device_type: Some("ebs".to_owned()),
        state: Some("available".to_owned()),
        virtualization_type: Some("hvm".to_owned()),
        ..wire::Image::default()
    }
}

fn shown_type(kind: &InstanceType) -> wire::InstanceTypeInfo {
    wire::InstanceTypeInfo {
        current_generation: Some(true),
        instance_type: Some(kind.name.to_owned()),
        memory_info: Some(wire::MemoryInfo {
            size_in_mi_b: Some(kind.memory_mib),
        }),
        v_cpu_info: Some(wire::VCpuInfo {
            default_v_cpus: Some(kind.vcpu),
            ..wire::VCpuInfo::default()
        }),
        ..wire::InstanceTypeInfo::default()
    }
}
