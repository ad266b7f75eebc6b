//! Networks of accounts: kept as documents, changed by one at a time.

use model::id::{DirectoryId, NetworkInterfaceId};
use network_model::{
    Fresh, InterfaceWish as NewInterface, Limits, Making, Tags, TenantPlace, TenantWish, VpcWish,
};
use store::{Account, AccountNetwork, InterfaceWish, Store};

use super::{ACCOUNT, account, directory, new_workspace};

const OTHER: &str = "444455556666";

/// A seed of ids that no other test thread of this fact uses, and the zones.
struct Means(Fresh, Vec<String>);

impl Means {
    fn of(seed: u8) -> Self {
        let zones = ["local-1a", "local-1b"].map(str::to_owned);
        Self(Fresh::of([seed; 32]), zones.to_vec())
    }

    fn making(&mut self) -> Making<'_> {
        Making {
            now: 1,
            fresh: &mut self.0,
            zones: &self.1,
            management: None,
            limits: Limits::NEW_ACCOUNT,
        }
    }
}

async fn loaded(store: &Store) -> AccountNetwork {
    store.account_network(ACCOUNT).await.unwrap()
}

fn with_subnet(network: &mut AccountNetwork, means: &mut Means) -> String {
    let wish = VpcWish {
        cidr: "10.9.0.0/16",
        tags: Tags::from([("Name".to_owned(), "a \"quoted\" ü".to_owned())]),
        ..VpcWish::default()
    };
    let network = &mut network.network;
    let vpc = network.create_vpc(wish, &mut means.making()).unwrap();
    network
        .create_subnet(&vpc, "10.9.1.0/24", None, Tags::new(), &mut means.making())
        .unwrap()
}

/// Gives the account a VPC with a subnet.
pub(crate) async fn with_a_subnet(store: &Store) {
    let mut network = loaded(store).await;
    with_subnet(&mut network, &mut Means::of(1));
    assert!(store.save_network(&network).await.unwrap());
}

pub(crate) async fn a_network_is_kept_and_read_back(store: Store) {
    account(&store, None).await;
    let mut means = Means::of(1);
    let mut network = loaded(&store).await;
    assert!(network.is_new());
    let subnet = with_subnet(&mut network, &mut means);
    let wish = NewInterface {
        subnet: &subnet,
        secondary_count: 2,
        ..NewInterface::default()
    };
    let interface = network
        .network
        .create_interface(wish, &mut means.making())
        .unwrap();
    network
        .network
        .allocate_address(Tags::new(), &mut means.making())
        .unwrap();
    assert!(store.save_network(&network).await.unwrap());
    let mut read = loaded(&store).await;
    assert!(!read.is_new());
    assert_eq!(read.network, network.network);
    assert_eq!(
        store.vpc_ranges().await.unwrap(),
        ["10.9.0.0/16".parse().unwrap()]
    );
    read.network.delete_interface(&interface).unwrap();
    read.network.delete_subnet(&subnet).unwrap();
    assert!(store.save_network(&read).await.unwrap());
    assert_eq!(loaded(&store).await.network, read.network);
}

pub(crate) async fn who_read_an_older_network_does_not_write(store: Store) {
    account(&store, None).await;
    let mut means = Means::of(2);
    let (mut first, mut second) = (loaded(&store).await, loaded(&store).await);
    with_subnet(&mut first, &mut means);
    with_subnet(&mut second, &mut means);
    assert!(store.save_network(&first).await.unwrap());
    assert!(!store.save_network(&second).await.unwrap());
    assert!(
        !store.save_network(&first).await.unwrap(),
        "nor the same twice"
    );
    assert_eq!(loaded(&store).await.network, first.network);
}

/// The address of a desktop is chosen by another way than that of an interface of the administrator's.
pub(crate) async fn no_two_have_the_same_address(store: Store) {
    account(&store, None).await;
    let mut means = Means::of(3);
    let mut network = loaded(&store).await;
    let subnet = with_subnet(&mut network, &mut means);
    assert!(store.save_network(&network).await.unwrap());
    let mut network = loaded(&store).await;
    let wish = |address| NewInterface {
        subnet: &subnet,
        address: Some(address),
        ..NewInterface::default()
    };
    network
        .network
        .create_interface(wish("10.9.1.20"), &mut means.making())
        .unwrap();
    let desktop = async |owner: &str, number: u8| {
        let wish = InterfaceWish {
            network: &subnet,
            range: "10.9.1.0/24".parse().unwrap(),
            first: 20,
            owner,
            id: NetworkInterfaceId::from_random([number; 24]),
        };
        store.ensure_interface(&wish).await.unwrap().address
    };
    assert_eq!(desktop("ws-000000001", 1).await.octets(), [10, 9, 1, 20]);
    assert!(
        !store.save_network(&network).await.unwrap(),
        "the address is the desktop's"
    );
    let mut network = loaded(&store).await;
    let refused = network
        .network
        .create_interface(wish("10.9.1.20"), &mut means.making())
        .unwrap_err();
    assert_eq!(refused.code, "InvalidIPAddress.InUse");
    network
        .network
        .create_interface(wish("10.9.1.21"), &mut means.making())
        .unwrap();
    assert!(store.save_network(&network).await.unwrap());
    assert_eq!(desktop("ws-000000002", 2).await.octets(), [10, 9, 1, 22]);
}

async fn placed(store: &Store, id: &DirectoryId, range: &str, seed: u8) -> bool {
    let row = store.directory(id).await.unwrap().unwrap();
    let mut means = Means::of(seed);
    let mut network = loaded(store).await;
    let wish = TenantWish {
        directory: id.as_str(),
        dns_name: row.dns_name.as_str(),
        internet: true,
        place: TenantPlace::Own {
            range: range.parse().unwrap(),
        },
    };
    let place = network
        .network
        .place_directory(&wish, &mut means.making())
        .unwrap();
    store.place_directory(id, &network, &place).await.unwrap()
}

pub(crate) async fn a_directory_is_given_one_place(store: Store) {
    let (first, second) = (
        directory(&store, "acme").await,
        directory(&store, "other").await,
    );
    assert!(placed(&store, &first, "10.0.0.0/16", 4).await);
    assert!(
        !placed(&store, &second, "10.0.0.0/16", 5).await,
        "the range is taken"
    );
    assert!(
        !placed(&store, &first, "10.1.0.0/16", 6).await,
        "the directory has one"
    );
    assert!(placed(&store, &second, "10.1.0.0/16", 7).await);
    let row = store.directory(&first).await.unwrap().unwrap();
    let place = store.directory_network(&row).await.unwrap().unwrap();
    assert_eq!(
        (Some(&place.id), place.range),
        (row.vpc.as_ref(), "10.0.0.0/16".parse().unwrap())
    );
    let subnets: Vec<_> = place
        .subnets
        .iter()
        .map(|subnet| subnet.id.clone())
        .collect();
    assert_eq!(subnets, row.subnets);
    assert_eq!(place.security_groups.len(), 2);
    let mut network = loaded(&store).await;
    assert_eq!(network.network.inconsistencies(), Vec::<String>::new());
    network.network.release_directory(first.as_str());
    assert!(store.release_directory(&first, &network).await.unwrap());
    let row = store.directory(&first).await.unwrap().unwrap();
    assert!(row.vpc.is_none() && row.subnets.is_empty() && row.controllers_group.is_none());
    assert_eq!(store.vpcs().await.unwrap().len(), 1);
    assert_eq!(loaded(&store).await.network, network.network);
}

pub(crate) async fn accounts_do_not_see_each_others_networks(store: Store) {
    account(&store, None).await;
    let other = Account::new(OTHER, "other", 1);
    store.ensure_account(&other).await.unwrap();
    let mut network = loaded(&store).await;
    with_subnet(&mut network, &mut Means::of(8));
    assert!(store.save_network(&network).await.unwrap());
    let theirs = store.account_network(OTHER).await.unwrap();
    assert_eq!(theirs.network, network_model::Network::empty(OTHER));
}

pub(crate) async fn interfaces_of_workspaces_are_seen_with_their_tags(store: Store) {
    let id = directory(&store, "acme").await;
    assert!(placed(&store, &id, "10.0.0.0/16", 9).await);
    let row = store.directory(&id).await.unwrap().unwrap();
    let workspace = store
        .create_workspace(&new_workspace(1, &id, "mary"), 2)
        .await
        .unwrap();
    let wish = InterfaceWish {
        network: row.subnets[0].as_str(),
        range: "10.0.1.0/24".parse().unwrap(),
        first: 20,
        owner: workspace.id.as_str(),
        id: NetworkInterfaceId::from_random([3; 24]),
    };
    let interface = store.ensure_interface(&wish).await.unwrap();
    let mut network = loaded(&store).await;
    let seen = network.network.interface(interface.id.as_str()).unwrap();
    assert_eq!(seen.primary(), interface.address);
    assert_eq!(seen.groups, [row.workspaces_group.unwrap().to_string()]);
    let tags = Tags::from([("Team".to_owned(), "a".to_owned())]);
    network
        .network
        .tag(&[interface.id.to_string()], &tags)
        .unwrap();
    assert!(store.save_network(&network).await.unwrap());
    assert_eq!(loaded(&store).await.network, network.network);
    store
        .forget_interfaces(workspace.id.as_str())
        .await
        .unwrap();
    assert!(loaded(&store).await.network.interfaces.is_empty());
}
