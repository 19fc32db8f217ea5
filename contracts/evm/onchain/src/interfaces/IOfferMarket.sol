// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IOfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { IModelRegistry } from "../../../market/src/interfaces/IModelRegistry.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";

/// @title Market of the offers under which on-chain requests are answered
/// @notice The functions of `Offers` that on-chain requests call: the terms of an offer, and the
/// addresses of the court, the model registry and the parameters that `Offers` uses.
interface IOfferMarket is IOfferTerms {
    /// @notice Returns the court of the deployment. If this court has excluded a provider, no
    /// session or request can begin under the provider's offers.
    function COURT() external view returns (address);

    function MODELS() external view returns (IModelRegistry);

    function PARAMETERS() external view returns (IParameters);
}
