// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { OfferTerms } from "../../src/interfaces/IOfferTerms.sol";
import { SessionAuthorization, TopUp } from "../../src/interfaces/ISessions.sol";
import { VaultApproval } from "../../src/interfaces/IVault.sol";
import { EscrowFixture, Hasher } from "./EscrowFixture.sol";
import { MockOffers } from "./MockOffers.sol";
import { Token } from "./Token.sol";

/// @notice The core with one provider and one client. The provider has stake, an operator, and an
/// offer in each asset. The client has a deposit in the Vault, and has approved `Sessions`.
abstract contract CoreFixture is EscrowFixture {
    uint32 internal constant WINDOW = 3 days;
    bytes32 internal constant OFFER = keccak256("offer");
    bytes32 internal constant TOKEN_OFFER = keccak256("offer in tokens");

    address internal immutable court = address(0xc0047);
    address internal immutable creator = address(0xc4ea704);

    MockOffers internal offers;

    function furnish() internal {
        hasher = new Hasher();
        token = Token(deployMock("core/Token"));
        vault = Vault(deployCommitted("Vault"));
        offers = MockOffers(deployMock("core/MockOffers", abi.encode(sink)));
        (stakes, sessions) = deployMarket(vault, offers);
        offers.publish(OFFER, terms(NATIVE));
        OfferTerms memory other = terms(address(token));
        (other.royaltyBps0, other.royaltyRecipient0) = (300, creator);
        (other.royaltyBps1, other.royaltyRecipient1) = (200, base);
        offers.publish(TOKEN_OFFER, other);
        fund(client, 100 ether);
        fund(provider, 100 ether);
        approve(client, address(sessions));
        back(stakes, address(sessions), 50 ether);
        requests = Requests(
            deployCommitted("Requests", abi.encode(vault, stakes, offers, WINDOW_MAX, HOLD_MAX))
        );
    }

    /// @dev Also prepares requests: client and provider approve `Requests`, and the provider stakes
    /// 10 ether for it.
    function furnishRequests() internal {
        furnish();
        approve(client, address(requests));
        approve(provider, address(requests));
        back(stakes, address(requests), 10 ether);
    }

    function deployMarket(Vault vault_, MockOffers offers_)
        internal
        returns (Stakes stakes_, Sessions sessions_)
    {
        stakes_ = Stakes(
            deployCommitted("Stakes", abi.encode(vault_, UNBONDING, WINDOW_MAX, HOLD_MAX))
        );
        sessions_ = Sessions(
            deployCommitted("Sessions", abi.encode(vault_, stakes_, offers_, WINDOW_MAX, HOLD_MAX))
        );
    }

    /// @dev Stakes `amount` of the provider's balance for a market under the court, and sets the
    /// operator.
    function back(Stakes stakes_, address market, uint96 amount) internal {
        vm.startPrank(provider);
        vault.approve(address(stakes_), idOf(NATIVE), amount);
        stakes_.stake(market, court, amount);
        stakes_.setOperator(market, court, operator);
        vm.stopPrank();
    }

    function terms(address asset) internal view returns (OfferTerms memory made) {
        made.provider = provider;
        made.feeBps = 1000;
        made.windowSeconds = WINDOW;
        made.asset = asset;
        made.court = court;
        made.stakeRatio = 1e18;
    }

    function authorize(address asset, uint128 cap, uint64 nonce)
        internal
        view
        override
        returns (SessionAuthorization memory)
    {
        return authorize(asset == NATIVE ? OFFER : TOKEN_OFFER, asset, cap, nonce);
    }

    function signOf(uint256 key, TopUp memory value) internal view returns (bytes memory) {
        return sign(key, address(sessions), "Ostrom Sessions", hasher.topUp(value));
    }

    function signOf(uint256 key, VaultApproval memory value) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "VaultApproval(address owner,address spender,address asset,uint256 amount,"
            "uint256 nonce,uint64 validUntilSeconds)"
        );
        return sign(key, address(vault), "Ostrom Vault", keccak256(abi.encode(typeHash, value)));
    }
}
