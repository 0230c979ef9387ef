"""Addresses: what may be asked, and which lie in the public network."""

import ipaddress

import pytest

from paperdesk.sources.http.addresses import checked, host_of, is_public, next_hop
from paperdesk.sources.source_errors import RefusedAnswerError

PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::5db8:d822"]
PRIVATE = [
    "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0", "255.255.255.255", "224.0.0.1", "198.18.0.1", "192.0.2.1", "::", "::1", "fe80::1",
    "fd00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::a00:1",
    "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_public_network(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_of_another_network(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://arxiv.org/abs/1#top", "https://arxiv.org/abs/1"),
        (" http://arxiv.org:80/a?b=1 ", "https://arxiv.org/a?b=1"),
        (
            "https://api.crossref.org/works/10.1%2F2%23",
            "https://api.crossref.org/works/10.1%2F2%23",
        ),
        ("https://bücher.example:8443/", "https://bücher.example:8443/"),
    ],
)
def test_an_address_as_it_is_asked(url: str, asked: str) -> None:
    assert checked(url, public=True) == asked


def test_a_private_network_may_be_asked_where_nobody_strange_named_it() -> None:
    assert checked("https://10.0.0.1/x", public=False) == "https://10.0.0.1/x"


def test_a_redirect_is_taken_relative_to_where_it_came_from() -> None:
    assert next_hop("https://a.example/b/c?d", "../e", public=True) == "https://a.example/e"
    with pytest.raises(RefusedAnswerError):
        next_hop("https://a.example/b", "//127.0.0.1/e", public=True)


def test_what_is_told_of_a_refused_address_holds_no_password() -> None:
    with pytest.raises(RefusedAnswerError) as caught:
        checked("https://ada:secret@a.example/x?key=secret", public=True)
    assert "secret" not in str(caught.value)


def test_a_host_has_its_port_where_that_is_not_the_usual_one() -> None:
    assert host_of("https://A.example:443/") == "a.example"
    assert host_of("https://a.example:8443/") == "a.example:8443"
