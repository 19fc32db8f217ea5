// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const parametersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "feeSink_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "RATIO_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "acceptOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "bounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      }
    ],
    "outputs": [
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "delistAsset",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "feeSink",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "get",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "listAsset",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "listed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "openTerms",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "feeBps",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "owner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "payTerms",
    "inputs": [],
    "outputs": [
      {
        "name": "sink",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "auditWindow",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pendingOwner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "renounceOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "set",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setFeeSink",
    "inputs": [
      {
        "name": "feeSink_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stakeRatio",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "ratio",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transferOwnership",
    "inputs": [
      {
        "name": "newOwner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AssetDelisted",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AssetListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "stakeRatio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeSinkSet",
    "inputs": [
      {
        "name": "previous",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "feeSink",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferStarted",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferred",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ParameterSet",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Parameter"
      },
      {
        "name": "previous",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AssetWithoutCode",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuditWindowAboveUnbonding",
    "inputs": [
      {
        "name": "auditWindow",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "unbondingDelay",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeeSinkMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NativeAssetStays",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnableInvalidOwner",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OwnableUnauthorizedAccount",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParameterOutOfBounds",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatioOutOfBounds",
    "inputs": [
      {
        "name": "ratio",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const parametersBytecode =
  '0x608060405260028054600160a01b600160f01b0319167b07080000000003e800000000000000000000000000000000000000001790557a038d7ea4c6800000000000016345785d8a000000093a800000012c60035534801561005f575f5ffd5b5060405161146338038061146383398101604081905261007e91610246565b816001600160a01b0381166100ac57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100b58161013e565b506100bf8161015a565b5f808052600460209081527f17ef568e3e12ab5b9c7254a8d58478811de00f9e6eb34345acd53bf8fd09d3ec80546001600160801b031916678ac7230489e800009081179091556040519081527fbbfb049cbb589fba412f2032f092de16fbe041006427d1ceb530949f66e2adaa910160405180910390a25050610277565b600180546001600160a01b0319169055610157816101dc565b50565b6001600160a01b038116610181576040516362120cab60e01b815260040160405180910390fd5b6002546040516001600160a01b038084169216907f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c04905f90a3600280546001600160a01b0319166001600160a01b0392909216919091179055565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80516001600160a01b0381168114610241575f5ffd5b919050565b5f5f60408385031215610257575f5ffd5b6102608361022b565b915061026e6020840161022b565b90509250929050565b6111df806102845f395ff3fe608060405234801561000f575f5ffd5b5060043610610115575f3560e01c80637605bbb0116100ad578063dcf1a1c91161007d578063e6d4220111610063578063e6d42201146103a1578063f2fde38b146103c9578063f72d0b3b146103dc575f5ffd5b8063dcf1a1c914610352578063e30c397814610383575f5ffd5b80637605bbb01461030757806379ba50971461031a5780638da5cb5b14610322578063da62e0641461033f575f5ffd5b80634b38474d116100e85780634b38474d146101c95780636174e2031461020e57806364138230146102a6578063715018a6146102ff575f5ffd5b80631087abe1146101195780633218f7ac1461015557806348ab5e6c146101a15780634b353f02146101b6575b5f5ffd5b61012f6ec097ce7bc90715b34b9f100000000081565b6040516fffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b6002546040805173ffffffffffffffffffffffffffffffffffffffff8316815276010000000000000000000000000000000000000000000090920463ffffffff1660208301520161014c565b6101b46101af366004611090565b6103fd565b005b6101b46101c43660046110db565b61076a565b6002546101e99073ffffffffffffffffffffffffffffffffffffffff1681565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161014c565b61027b61021c366004611124565b60025473ffffffffffffffffffffffffffffffffffffffff919091165f908152600460205260409020547401000000000000000000000000000000000000000090910461ffff16916fffffffffffffffffffffffffffffffff90911690565b6040805161ffff90931683526fffffffffffffffffffffffffffffffff90911660208301520161014c565b6102ef6102b4366004611124565b73ffffffffffffffffffffffffffffffffffffffff165f908152600460205260409020546fffffffffffffffffffffffffffffffff16151590565b604051901515815260200161014c565b6101b4610933565b6101b4610315366004611124565b610946565b6101b4610a0e565b5f5473ffffffffffffffffffffffffffffffffffffffff166101e9565b6101b461034d366004611124565b610a85565b61012f610360366004611124565b60046020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b60015473ffffffffffffffffffffffffffffffffffffffff166101e9565b6103b46103af366004611144565b610a96565b6040805192835260208301919091520161014c565b6101b46103d7366004611124565b610b96565b6103ef6103ea366004611144565b610c45565b60405190815260200161014c565b610405610dc7565b5f5f61041084610a96565b915091508183108061042157508083115b1561046957838383836040517f0abc6a03000000000000000000000000000000000000000000000000000000008152600401610460949392919061118a565b60405180910390fd5b83600681111561047b5761047b61115d565b7fb0cb7c123a247c3f3d8e10a1c797cd49a00858e5c546bf81d05360f89d04f78c6104a586610c45565b60408051918252602082018790520160405180910390a25f8460068111156104cf576104cf61115d565b036104fe576104dd83610e19565b600260146101000a81548161ffff021916908361ffff1602179055506106c0565b60018460068111156105125761051261115d565b036105455761052083610e64565b6002601a6101000a81548163ffffffff021916908363ffffffff1602179055506106c0565b60028460068111156105595761055961115d565b036105a15761056783610e64565b600380547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff929092169190911790556106c0565b60038460068111156105b5576105b561115d565b036105e8576105c383610e64565b600260166101000a81548163ffffffff021916908363ffffffff1602179055506106c0565b60048460068111156105fc576105fc61115d565b0361062f5761060a83610e64565b600360046101000a81548163ffffffff021916908363ffffffff1602179055506106c0565b60058460068111156106435761064361115d565b036106865761065183610ead565b600360086101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055506106c0565b61068f83610ead565b600360146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055505b60035460025464010000000090910463ffffffff908116760100000000000000000000000000000000000000000000909204161115610764576002546003546040517fe1a9279e00000000000000000000000000000000000000000000000000000000815276010000000000000000000000000000000000000000000090920463ffffffff9081166004840152640100000000909104166024820152604401610460565b50505050565b610772610dc7565b73ffffffffffffffffffffffffffffffffffffffff8216158015906107ac575073ffffffffffffffffffffffffffffffffffffffff82163b155b156107fb576040517fa862b54e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83166004820152602401610460565b6fffffffffffffffffffffffffffffffff8116158061083a57506ec097ce7bc90715b34b9f10000000006fffffffffffffffffffffffffffffffff8216115b1561089a576040517fcc80c1950000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff821660048201526ec097ce7bc90715b34b9f10000000006024820152604401610460565b73ffffffffffffffffffffffffffffffffffffffff82165f8181526004602090815260409182902080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff861690811790915591519182527fbbfb049cbb589fba412f2032f092de16fbe041006427d1ceb530949f66e2adaa910160405180910390a25050565b61093b610dc7565b6109445f610efe565b565b61094e610dc7565b73ffffffffffffffffffffffffffffffffffffffff811661099b576040517f9571a89500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff81165f8181526004602052604080822080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169055517f0dbe9df74ce436c3581a9b776be4332c99531fc70e3f377b63266eb8253532409190a250565b600154339073ffffffffffffffffffffffffffffffffffffffff168114610a79576040517f118cdaa700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82166004820152602401610460565b610a8281610efe565b50565b610a8d610dc7565b610a8281610f2f565b5f8080836006811115610aab57610aab61115d565b03610abc57505f926103e892509050565b6001836006811115610ad057610ad061115d565b03610ae4575061012c926201518092509050565b6002836006811115610af857610af861115d565b03610b0957505f9261070892509050565b6003836006811115610b1d57610b1d61115d565b03610b2f57505f926212750092509050565b6004836006811115610b4357610b4361115d565b03610b575750610e1092624f1a0092509050565b6005836006811115610b6b57610b6b61115d565b03610b8457505f9269021e19e0c9bab240000092509050565b505f92678ac7230489e8000092509050565b610b9e610dc7565b6001805473ffffffffffffffffffffffffffffffffffffffff83167fffffffffffffffffffffffff00000000000000000000000000000000000000009091168117909155610c005f5473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f80826006811115610c5957610c5961115d565b03610c8257505060025474010000000000000000000000000000000000000000900461ffff1690565b6001826006811115610c9657610c9661115d565b03610cc75750506002547a010000000000000000000000000000000000000000000000000000900463ffffffff1690565b6002826006811115610cdb57610cdb61115d565b03610cee57505060035463ffffffff1690565b6003826006811115610d0257610d0261115d565b03610d2f575050600254760100000000000000000000000000000000000000000000900463ffffffff1690565b6004826006811115610d4357610d4361115d565b03610d5e575050600354640100000000900463ffffffff1690565b6005826006811115610d7257610d7261115d565b03610d995750506003546801000000000000000090046bffffffffffffffffffffffff1690565b50506003547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1690565b5f5473ffffffffffffffffffffffffffffffffffffffff163314610944576040517f118cdaa7000000000000000000000000000000000000000000000000000000008152336004820152602401610460565b5f61ffff821115610e60576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526010600482015260248101839052604401610460565b5090565b5f63ffffffff821115610e60576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526020600482015260248101839052604401610460565b5f6bffffffffffffffffffffffff821115610e60576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526060600482015260248101839052604401610460565b600180547fffffffffffffffffffffffff0000000000000000000000000000000000000000169055610a8281611009565b73ffffffffffffffffffffffffffffffffffffffff8116610f7c576040517f62120cab00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60025460405173ffffffffffffffffffffffffffffffffffffffff8084169216907f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c04905f90a3600280547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055565b5f805473ffffffffffffffffffffffffffffffffffffffff8381167fffffffffffffffffffffffff0000000000000000000000000000000000000000831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b80356007811061108b575f5ffd5b919050565b5f5f604083850312156110a1575f5ffd5b6110aa8361107d565b946020939093013593505050565b803573ffffffffffffffffffffffffffffffffffffffff8116811461108b575f5ffd5b5f5f604083850312156110ec575f5ffd5b6110f5836110b8565b915060208301356fffffffffffffffffffffffffffffffff81168114611119575f5ffd5b809150509250929050565b5f60208284031215611134575f5ffd5b61113d826110b8565b9392505050565b5f60208284031215611154575f5ffd5b61113d8261107d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60808101600786106111c3577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b948152602081019390935260408301919091526060909101529056'
