// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IOfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { IModelRegistry } from "../../../market/src/interfaces/IModelRegistry.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";

/// @title Market of the offers under which on-chain requests are answered
/// @notice The functions of `Offers` that on-chain requests call: the terms of an offer, and the
/// contracts with which `Offers` was deployed.
interface IOfferMarket is IOfferTerms {
    /// @notice Returns the court of the deployment. No offer of a provider that this court excluded
    /// can begin work.
    function COURT() external view returns (address);

    function MODELS() external view returns (IModelRegistry);

    function PARAMETERS() external view returns (IParameters);
}
