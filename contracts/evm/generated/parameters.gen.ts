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
        "name": "sink",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract IStakes"
      },
      {
        "name": "delay",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "stakeMin",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "values",
        "type": "uint256[]",
        "internalType": "uint256[]"
      },
      {
        "name": "assets",
        "type": "tuple[]",
        "internalType": "struct AssetRatio[]",
        "components": [
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
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "COUNT",
    "inputs": [],
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
    "name": "DELAY",
    "inputs": [],
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
    "name": "DELAY_MAX",
    "inputs": [],
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
    "name": "LOCAL_CHAIN",
    "inputs": [],
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
    "name": "RATIO_MAX",
    "inputs": [],
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
    "name": "STAKE_MIN",
    "inputs": [],
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
    "name": "STAKE_MIN_MAX",
    "inputs": [],
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
    "name": "STAKE_MIN_MIN",
    "inputs": [],
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
    "name": "acceptOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "applyAsset",
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
    "name": "applyFeeSink",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "applyParameter",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      }
    ],
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
    "stateMutability": "view"
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
    "name": "propose",
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
    "name": "proposeAsset",
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
    "name": "proposeFeeSink",
    "inputs": [
      {
        "name": "sink",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proposed",
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
      },
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
    "name": "proposedFeeSink",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
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
    "name": "proposedRatio",
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
        "type": "uint128",
        "internalType": "uint128"
      },
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
    "name": "renounceOwnership",
    "inputs": [],
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
        "name": "",
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
    "name": "AssetProposed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fromSeconds",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AssetSet",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "previous",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FeeSinkProposed",
    "inputs": [
      {
        "name": "feeSink",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "fromSeconds",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
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
    "name": "ParameterProposed",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Parameter"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fromSeconds",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
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
    "name": "ChangeTooEarly",
    "inputs": [
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DelayOutOfBounds",
    "inputs": [
      {
        "name": "delay",
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
    "name": "NothingProposed",
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
    "name": "ParametersMissing",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
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
    "name": "StakeMinOutOfBounds",
    "inputs": [
      {
        "name": "stakeMin",
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const parametersBytecode =
  '0x60c080604052346106a6576117b8803803809161001c828561076c565b8339810160e0828203126106a6576100338261078f565b906100406020840161078f565b60408401516001600160a01b03811691908290036106a65760608501519160808601519460a087015160018060401b0381116106a65787019685601f890112156106a657875197610090896107a3565b9861009e6040519a8b61076c565b808a526020808b019160051b830101918883116106a657602001905b8282106107415750505060c0810151906001600160401b0382116106a6570185601f820112156106a6578051906100f0826107a3565b966100fe604051988961076c565b82885260208089019360061b830101918183116106a657602001925b8284106106d0575050505060018060a01b031680156106bd57600180546001600160a01b03199081169091555f805491821683178155604051936020938593600493859392916001600160a01b0316907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a3630fe7683f60e01b82525afa9081156106b2575f9161066c575b506001600160401b03166001810190811061065857808310801561064b575b61062d575046617a69036106205760015b808510801561060d575b6105e957506001600160a01b03169081156105da5784519360118095036105c157600480546001600160a01b0319168417905560805260a0525f7f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c048180a35f5b82811015610369575f9061025681866107ba565b51610260826107f9565b908083108015610360575b6103385750506001600160601b0390811690610286836107e2565b54169261032457817fb0cb7c123a247c3f3d8e10a1c797cd49a00858e5c546bf81d05360f89d04f78c60406001958151908152846020820152a2604051906102cd82610751565b8152602081015f815260408201905f82526102e7846107e2565b92858060601b03905116906c010000000000000000000000008660c01b03905160601b1691858060c01b0319905160c01b16911717905501610242565b634e487b7160e01b5f52602160045260245ffd5b6084939260405193630abc6a0360e01b85526004850152602484015260448301526064820152fd5b5081831161026b565b505f805260036020525f5f5160206117985f395f51905f52604060018060601b0381842054168151908152678ac7230489e800006020820152a26040516103af81610751565b678ac7230489e8000081525f60208083018281526040840183815283805260039092529251925190516001600160c01b031960c09190911b166001600160601b03909316600160601b600160c01b0360609290921b9190911617919091177f3617319a054d772f909f7c479a2cebe5066e836a939412e32403c99029b92eff55905b805182101561058b576001600160a01b0361044c83836107ba565b515116916001600160a01b0361046282846107ba565b51511692602061047283856107ba565b5101516001600160801b0381169480151580610582575b610570575084158015610560575b61053f576001808095965060601b031690805f526003602052805f5160206117985f395f51905f526040868060601b03815f2054168151908152856020820152a2604051916104e583610751565b8252602082015f815260408301915f83525f52600360205260405f2092858060601b03905116906c010000000000000000000000008660c01b03905160601b1691858060c01b0319905160c01b1691171790550190610431565b63cc80c19560e01b5f90815260048690526001600160601b03602452604490fd5b506001600160601b038511610497565b6354315aa760e11b5f5260045260245ffd5b50803b15610489565b604051610e2590816109738239608051816105bc015260a0518181816103e101528181610780015281816107fc01526109200152f35b855163dce6d72f60e01b5f52600452601160245260445ffd5b6362120cab60e01b5f5260045ffd5b846331a8e06d60e11b5f5260045260245269021e19e0c9bab240000060445260645ffd5b5069021e19e0c9bab240000085116101e2565b662386f26fc100006101d8565b826318b0f13b60e11b5f526004526024526301e2850060445260645ffd5b506301e2850083116101c7565b634e487b7160e01b5f52601160045260245ffd5b90506020813d6020116106aa575b816106876020938361076c565b810103126106a657516001600160401b03811681036106a6575f6101a8565b5f80fd5b3d915061067a565b6040513d5f823e3d90fd5b631e4fbdf760e01b5f525f60045260245ffd5b6040848303126106a65760408051919082016001600160401b0381118382101761072d576040526107008561078f565b82526020850151906001600160801b03821682036106a6578260209283604095015281520193019261011a565b634e487b7160e01b5f52604160045260245ffd5b81518152602091820191016100ba565b606081019081106001600160401b0382111761072d57604052565b601f909101601f19168101906001600160401b0382119082101761072d57604052565b51906001600160a01b03821682036106a657565b6001600160401b03811161072d5760051b60200190565b80518210156107ce5760209160051b010190565b634e487b7160e01b5f52603260045260245ffd5b6011811015610324575f52600260205260405f2090565b9061080382610830565b92908361081a5750610816919250610896565b9091565b905046617a690361082c575060019190565b9190565b5f915f91601181101561032457600181146108875760058114610879576006811461086b5760071461085e57565b6102589250620151809150565b5061a8c092506203f4809150565b50610e109250620151809150565b50620151809250621275009150565b6011811015610324578015610969576002811461095f5760038114610957576004811461094e5760088114610942576009811461093757600a811461092d57600b811461092257600c811461092257600d811461091857600e811461090f57600f14610907576103e890620186a090565b5f906107d090565b50600590601490565b506001906101f490565b506103e89061271090565b5060649061138890565b506103e89061138890565b506103e890620186a090565b505f9061271090565b505f9060ff90565b5060649061271090565b505f906103e89056fe60806040526004361015610011575f80fd5b5f3560e01c80630d2936e114610b0a5780631087abe114610ae95780632d55c22314610aae57806330c1ec4b14610a8d5780633cd1489014610a3e57806342398b6514610a225780634b38474d146109fa5780634e0cf9a41461086b5780636411f956146107a357806369b41170146107695780636bad221614610745578063715018a6146106e257806379ba50971461065d5780637d53d038146106065780638da5cb5b146105df578063929f834f146105a5578063949116281461058a578063a9f63aa1146104ba578063b9219a5414610383578063bfde20401461029d578063dcf1a1c91461025c578063e21dd63f1461023e578063e30c397814610216578063e6d42201146101e2578063f2fde38b146101755763f72d0b3b14610137575f80fd5b34610171576020366003190112610171576004356011811015610171576001600160601b03610167602092610bbf565b5416604051908152f35b5f80fd5b346101715760203660031901126101715761018e610b88565b610196610c7f565b60018060a01b0316806001600160601b0360a01b600154161760015560018060a01b035f54167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b346101715760203660031901126101715760043560118110156101715761020a604091610c09565b82519182526020820152f35b34610171575f366003190112610171576001546040516001600160a01b039091168152602090f35b34610171575f3660031901126101715760206040516301e285008152f35b34610171576020366003190112610171576001600160a01b0361027d610b88565b165f52600360205260206001600160601b0360405f205416604051908152f35b34610171576020366003190112610171576004356011811015610171578067ffffffffffffffff6102d86102d361038194610bbf565b610c92565b91807fb0cb7c123a247c3f3d8e10a1c797cd49a00858e5c546bf81d05360f89d04f78c60406001600160601b038061030f85610bbf565b54169682519788521695866020820152a2610328610caf565b9283526103616001600160601b03602085015f81528161034e60408801955f8752610bbf565b9651168219875416178655511684610bd6565b5182546001600160c01b0316911660c01b6001600160c01b031916179055565b005b346101715760403660031901126101715760043560118110158061017157602435906103ad610c7f565b6103b683610bbf565b6103bf84610c09565b9080851080156104b1575b61048757505061042567ffffffffffffffff6104067f000000000000000000000000000000000000000000000000000000000000000042610b9e565b83546001600160c01b0316911660c01b6001600160c01b031916178255565b6104386001600160601b03841682610bd6565b5460c01c90610473577f493986eddb254c3871c31ef509d6158d40c7f7099e50865ff4c5f24669535ee59160409182519182526020820152a2005b634e487b7160e01b5f52602160045260245ffd5b60849186918660405193630abc6a0360e01b85526004850152602484015260448301526064820152fd5b508185116103ca565b34610171576020366003190112610171576103816001600160a01b036104de610b88565b16805f52600360205267ffffffffffffffff6104fc60405f20610c92565b91805f526003602052807fb90fb0680fbc63233d049abe79b4e9990b7533f9d69d008ab815a328bc41439460406001600160601b0380825f2054169682519788521695866020820152a261054e610caf565b9283526103616001600160601b03602085015f815260408601935f85525f5260036020528160405f209651168219875416178655511684610bd6565b34610171575f36600319011261017157602060405160118152f35b34610171575f3660031901126101715760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610171575f366003190112610171575f546040516001600160a01b039091168152602090f35b346101715760203660031901126101715760406001600160a01b03610629610b88565b16805f5260036020526001600160601b03825f205460601c16905f526003602052815f205460c01c82519182526020820152f35b34610171575f36600319011261017157600154336001600160a01b03909116036106cf57600180546001600160a01b03199081169091555f805433928116831782556001600160a01b0316907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a3005b63118cdaa760e01b5f523360045260245ffd5b34610171575f366003190112610171576106fa610c7f565b600180546001600160a01b03199081169091555f80549182168155906001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3005b34610171575f36600319011261017157602060405169021e19e0c9bab24000008152f35b34610171575f3660031901126101715760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610171576020366003190112610171576107bc610b88565b6107c4610c7f565b6001600160a01b0316801561085c577f0ba8a69d1267967ed2cfd021376e1a3d6a3705d5e6116441a6cc569b00b198cb6020826108217f000000000000000000000000000000000000000000000000000000000000000042610b9e565b6005549067ffffffffffffffff60a01b9060a01b169063ffffffff60e01b1617178060055567ffffffffffffffff6040519160a01c168152a2005b6362120cab60e01b5f5260045ffd5b3461017157604036600319011261017157610884610b88565b602435906fffffffffffffffffffffffffffffffff821690818303610171576108ab610c7f565b6001600160a01b0381165f818152600360205260409020909390918361096557505082156109565780546bffffffffffffffffffffffff60601b191681557f169a3f20df39ddd241c5d049c5879c7cd94c3ac7fca5288fac0af314f75e9b1a916040915b61094567ffffffffffffffff6104067f000000000000000000000000000000000000000000000000000000000000000042610b9e565b5460c01c82519182526020820152a2005b639571a89560e01b5f5260045ffd5b84151590816109f0575b506109dd576001600160601b0383116109bf57916040916109ba6001600160601b037f169a3f20df39ddd241c5d049c5879c7cd94c3ac7fca5288fac0af314f75e9b1a951682610bd6565b61090f565b8263cc80c19560e01b5f526004526001600160601b0360245260445ffd5b836354315aa760e11b5f5260045260245ffd5b90503b158561096f565b34610171575f366003190112610171576004546040516001600160a01b039091168152602090f35b34610171575f366003190112610171576020604051617a698152f35b346101715760203660031901126101715760043560118110156101715780610a7d6001600160601b03610a72604094610bbf565b5460601c1691610bbf565b5460c01c82519182526020820152f35b34610171575f366003190112610171576020604051662386f26fc100008152f35b34610171575f36600319011261017157600554604080516001600160a01b038316815260a09290921c67ffffffffffffffff16602083015290f35b34610171575f3660031901126101715760206040516001600160601b038152f35b34610171575f36600319011261017157600554610b3367ffffffffffffffff8260a01c16610c40565b6004546001600160a01b038281169190829082167f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c045f80a36001600160a01b031916176004556001600160e01b031916600555005b600435906001600160a01b038216820361017157565b91908201809211610bab57565b634e487b7160e01b5f52601160045260245ffd5b6011811015610473575f52600260205260405f2090565b80546bffffffffffffffffffffffff60601b191660609290921b6bffffffffffffffffffffffff60601b16919091179055565b90610c1382610ce3565b929083610c2a5750610c26919250610d49565b9091565b905046617a6903610c3c575060019190565b9190565b67ffffffffffffffff168015610c7057804210610c5a5750565b637b6fe68360e11b5f526004524260245260445ffd5b63e8d4708f60e01b5f5260045ffd5b5f546001600160a01b031633036106cf57565b6001600160601b039054610ca88160c01c610c40565b60601c1690565b604051906060820182811067ffffffffffffffff821117610ccf57604052565b634e487b7160e01b5f52604160045260245ffd5b5f915f9160118110156104735760018114610d3a5760058114610d2c5760068114610d1e57600714610d1157565b6102589250620151809150565b5061a8c092506203f4809150565b50610e109250620151809150565b50620151809250621275009150565b6011811015610473578015610e1c5760028114610e125760038114610e0a5760048114610e015760088114610df55760098114610dea57600a8114610de057600b8114610dd557600c8114610dd557600d8114610dcb57600e8114610dc257600f14610dba576103e890620186a090565b5f906107d090565b50600590601490565b506001906101f490565b506103e89061271090565b5060649061138890565b506103e89061138890565b506103e890620186a090565b505f9061271090565b505f9060ff90565b5060649061271090565b505f906103e89056b90fb0680fbc63233d049abe79b4e9990b7533f9d69d008ab815a328bc414394'
