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
    "name": "getAt",
    "inputs": [
      {
        "name": "parameter",
        "type": "uint8",
        "internalType": "enum Parameter"
      },
      {
        "name": "second",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "NoChangeProposed",
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
  '0x60c0806040523461074e57611973803803809161001c828561081f565b8339810160e08282031261074e5761003382610842565b9161004060208201610842565b60408201516001600160a01b038116919082900361074e5760608301519160808401519560a085015160018060401b03811161074e5785019486601f8701121561074e5785519561009087610856565b9661009e604051988961081f565b80885260208089019160051b8301019189831161074e57602001905b8282106107c55750505060c0810151906001600160401b03821161074e570186601f8201121561074e578051906100f082610856565b976100fe604051998a61081f565b8289526020808a019360061b8301019181831161074e57602001925b828410610778575050505060018060a01b0316801561076557600180546001600160a01b03199081169091555f805491821683178155604051936020938593600493859392916001600160a01b0316907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a3630fe7683f60e01b82525afa90811561075a575f91610714575b506001600160401b0316600181019081106107005780831080156106f3575b6106d5575046617a69036106c85760015b80861080156106b5575b61069157506001600160a01b031690811561068257825194601180960361066957600480546001600160a01b0319168417905560805260a0529192915f7f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c048180a3426001600160401b0316925f5b838110156103f2575f90610264818561086d565b5161026e826108ac565b9080831080156103e9575b6103c15750506001600160601b039081169061029483610895565b5416926103ad57600192827fb0cb7c123a247c3f3d8e10a1c797cd49a00858e5c546bf81d05360f89d04f78c60408051848152856020820152a2604051906102db826107d5565b815260208082018981525f85815260069092526040918290209251835491516001600160601b031960a089901b01801960608a811b8b9003801996909616949095169390931792909216921b1617909155519061033782610804565b8152602081015f815260408201905f825261035184610895565b92858060601b0390868060601b0390511616858060601b03198454161783555190825490858060c01b0319905160c01b16916c010000000000000000000000008660c01b039060601b1690858060601b03161717905501610250565b634e487b7160e01b5f52602160045260245ffd5b6084939260405193630abc6a0360e01b85526004850152602484015260448301526064820152fd5b50818311610279565b505f805260036020525f5f5160206119535f395f51905f52604060018060601b0381842054168151908152678ac7230489e800006020820152a260405161043881610804565b678ac7230489e8000081525f60208083018281526040840183815283805260039092529251925190516001600160c01b031960c09190911b166001600160601b03909316600160601b600160c01b0360609290921b9190911617919091177f3617319a054d772f909f7c479a2cebe5066e836a939412e32403c99029b92eff55905b8051821015610633576001600160a01b036104d5838361086d565b515116916001600160a01b036104eb828461086d565b5151169260206104fb838561086d565b5101516001600160801b038116948015158061062a575b610618575084158015610608575b6105e7576001808095965060601b031690805f526003602052805f5160206119535f395f51905f526040868060601b03815f2054168151908152856020820152a26040519161056e83610804565b8252602082015f815260408301915f83525f52600360205260405f2092858060601b0390868060601b0390511616858060601b03198454161783555190825490858060c01b0319905160c01b16916c010000000000000000000000008660c01b039060601b1690858060601b03161717905501906104ba565b63cc80c19560e01b5f90815260048690526001600160601b03602452604490fd5b506001600160601b038511610520565b6354315aa760e11b5f5260045260245ffd5b50803b15610512565b604051610f2e9081610a25823960805181610647015260a05181818161045c0152818161080b0152818161088701526109ab0152f35b835163dce6d72f60e01b5f52600452601160245260445ffd5b6362120cab60e01b5f5260045ffd5b856331a8e06d60e11b5f5260045260245269021e19e0c9bab240000060445260645ffd5b5069021e19e0c9bab240000086116101e2565b662386f26fc100006101d8565b826318b0f13b60e11b5f526004526024526301e2850060445260645ffd5b506301e2850083116101c7565b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610752575b8161072f6020938361081f565b8101031261074e57516001600160401b038116810361074e575f6101a8565b5f80fd5b3d9150610722565b6040513d5f823e3d90fd5b631e4fbdf760e01b5f525f60045260245ffd5b60408483031261074e576040519061078f826107d5565b61079885610842565b82526020850151906001600160801b038216820361074e578260209283604095015281520193019261011a565b81518152602091820191016100ba565b604081019081106001600160401b038211176107f057604052565b634e487b7160e01b5f52604160045260245ffd5b606081019081106001600160401b038211176107f057604052565b601f909101601f19168101906001600160401b038211908210176107f057604052565b51906001600160a01b038216820361074e57565b6001600160401b0381116107f05760051b60200190565b80518210156108815760209160051b010190565b634e487b7160e01b5f52603260045260245ffd5b60118110156103ad575f52600260205260405f2090565b906108b6826108e3565b9290836108cd57506108c9919250610948565b9091565b905046617a69036108df575060019190565b9190565b5f915f9160118110156103ad5760018114610939576005811461092b576006811461091d5760071461091157565b6102589250612a309150565b5061a8c092506202a3009150565b506154609250620151809150565b50620151809250621275009150565b60118110156103ad578015610a1b5760028114610a115760038114610a095760048114610a0057600881146109f457600981146109e957600a81146109df57600b81146109d457600c81146109d457600d81146109ca57600e81146109c157600f146109b9576103e890620186a090565b5f906107d090565b50600590601490565b506001906101f490565b506103e89061271090565b5060649061138890565b506103e89061138890565b506103e890620186a090565b505f9061271090565b505f9060ff90565b5060649061271090565b505f906103e89056fe60806040526004361015610011575f80fd5b5f3560e01c80630d2936e114610bf35780631087abe114610bd25780632d55c22314610b9757806330c1ec4b14610b765780633cd1489014610b275780633f29807d14610ac957806342398b6514610aad5780634b38474d14610a855780634e0cf9a4146108f65780636411f9561461082e57806369b41170146107f45780636bad2216146107d0578063715018a61461076d57806379ba5097146106e85780637d53d038146106915780638da5cb5b1461066a578063929f834f146106305780639491162814610615578063a9f63aa114610543578063b9219a5414610412578063bfde2040146102a8578063dcf1a1c914610267578063e21dd63f14610249578063e30c397814610221578063e6d42201146101ed578063f2fde38b146101805763f72d0b3b14610142575f80fd5b3461017c57602036600319011261017c57600435601181101561017c576001600160601b03610172602092610cc7565b5416604051908152f35b5f80fd5b3461017c57602036600319011261017c57610199610c90565b6101a1610d9d565b60018060a01b0316806001600160601b0360a01b600154161760015560018060a01b035f54167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b3461017c57602036600319011261017c57600435601181101561017c57610215604091610d28565b82519182526020820152f35b3461017c575f36600319011261017c576001546040516001600160a01b039091168152602090f35b3461017c575f36600319011261017c5760206040516301e285008152f35b3461017c57602036600319011261017c576001600160a01b03610288610c90565b165f52600360205260206001600160601b0360405f205416604051908152f35b3461017c57602036600319011261017c57600435601181101561017c576102d66102d182610cc7565b610db0565b6001600160601b036102e783610cc7565b541691807fb0cb7c123a247c3f3d8e10a1c797cd49a00858e5c546bf81d05360f89d04f78c60406001600160601b038151958787521694856020820152a260405190604082019180831067ffffffffffffffff8411176103fe576103fc9467ffffffffffffffff9360405281526020810183421681526001600160601b038061036f85610cde565b935116166001600160601b0319835416178255518154908460601b9060601b16908460601b19161790556103a1610dcd565b9283526103dc6001600160601b03602085015f815281806103c860408901965f8852610cc7565b975116168219875416178655511684610cf5565b5182546001600160c01b0316911660c01b6001600160c01b031916179055565b005b634e487b7160e01b5f52604160045260245ffd5b3461017c5761042036610c71565b610428610d9d565b61043182610cc7565b61043a83610d28565b90808410801561053a575b6105065750506104a067ffffffffffffffff6104817f000000000000000000000000000000000000000000000000000000000000000042610ca6565b83546001600160c01b0316911660c01b6001600160c01b031916178255565b6104b36001600160601b03831682610cf5565b5460c01c60118310156104f2577f493986eddb254c3871c31ef509d6158d40c7f7099e50865ff4c5f24669535ee59160409182519182526020820152a2005b634e487b7160e01b5f52602160045260245ffd5b604051630abc6a0360e01b8152939192509060118510156104f2576084946004850152602484015260448301526064820152fd5b50818411610445565b3461017c57602036600319011261017c576103fc6001600160a01b03610567610c90565b16805f52600360205267ffffffffffffffff61058560405f20610db0565b91805f526003602052807fb90fb0680fbc63233d049abe79b4e9990b7533f9d69d008ab815a328bc41439460406001600160601b0380825f2054169682519788521695866020820152a26105d7610dcd565b9283526103dc6001600160601b03602085015f815260408601935f85525f526003602052818060405f20975116168219875416178655511684610cf5565b3461017c575f36600319011261017c57602060405160118152f35b3461017c575f36600319011261017c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461017c575f36600319011261017c575f546040516001600160a01b039091168152602090f35b3461017c57602036600319011261017c5760406001600160a01b036106b4610c90565b16805f5260036020526001600160601b03825f205460601c16905f526003602052815f205460c01c82519182526020820152f35b3461017c575f36600319011261017c57600154336001600160a01b039091160361075a57600180546001600160a01b03199081169091555f805433928116831782556001600160a01b0316907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a3005b63118cdaa760e01b5f523360045260245ffd5b3461017c575f36600319011261017c57610785610d9d565b600180546001600160a01b03199081169091555f80549182168155906001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3005b3461017c575f36600319011261017c57602060405169021e19e0c9bab24000008152f35b3461017c575f36600319011261017c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461017c57602036600319011261017c57610847610c90565b61084f610d9d565b6001600160a01b031680156108e7577f0ba8a69d1267967ed2cfd021376e1a3d6a3705d5e6116441a6cc569b00b198cb6020826108ac7f000000000000000000000000000000000000000000000000000000000000000042610ca6565b6005549067ffffffffffffffff60a01b9060a01b169063ffffffff60e01b1617178060055567ffffffffffffffff6040519160a01c168152a2005b6362120cab60e01b5f5260045ffd5b3461017c57604036600319011261017c5761090f610c90565b602435906fffffffffffffffffffffffffffffffff82169081830361017c57610936610d9d565b6001600160a01b0381165f81815260036020526040902090939091836109f057505082156109e15780546bffffffffffffffffffffffff60601b191681557f169a3f20df39ddd241c5d049c5879c7cd94c3ac7fca5288fac0af314f75e9b1a916040915b6109d067ffffffffffffffff6104817f000000000000000000000000000000000000000000000000000000000000000042610ca6565b5460c01c82519182526020820152a2005b639571a89560e01b5f5260045ffd5b8415159081610a7b575b50610a68576001600160601b038311610a4a5791604091610a456001600160601b037f169a3f20df39ddd241c5d049c5879c7cd94c3ac7fca5288fac0af314f75e9b1a951682610cf5565b61099a565b8263cc80c19560e01b5f526004526001600160601b0360245260445ffd5b836354315aa760e11b5f5260045260245ffd5b90503b15856109fa565b3461017c575f36600319011261017c576004546040516001600160a01b039091168152602090f35b3461017c575f36600319011261017c576020604051617a698152f35b3461017c5760206001600160601b03610ae136610c71565b90610aeb81610cde565b549167ffffffffffffffff8360601c16115f14610b165750165b6001600160601b0360405191168152f35b610b209150610cc7565b5416610b05565b3461017c57602036600319011261017c57600435601181101561017c5780610b666001600160601b03610b5b604094610cc7565b5460601c1691610cc7565b5460c01c82519182526020820152f35b3461017c575f36600319011261017c576020604051662386f26fc100008152f35b3461017c575f36600319011261017c57600554604080516001600160a01b038316815260a09290921c67ffffffffffffffff16602083015290f35b3461017c575f36600319011261017c5760206040516001600160601b038152f35b3461017c575f36600319011261017c57600554610c1c67ffffffffffffffff8260a01c16610d5f565b6004546001600160a01b038281169190829082167f23fd26a9c3d382a9599fc48ddec0feddd2b553d93ca801315f50d20e2cbe9c045f80a36001600160a01b031916176004556001600160e01b031916600555005b604090600319011261017c57600435601181101561017c579060243590565b600435906001600160a01b038216820361017c57565b91908201809211610cb357565b634e487b7160e01b5f52601160045260245ffd5b60118110156104f2575f52600260205260405f2090565b60118110156104f2575f52600660205260405f2090565b80546bffffffffffffffffffffffff60601b191660609290921b6bffffffffffffffffffffffff60601b16919091179055565b90610d3282610ded565b929083610d495750610d45919250610e52565b9091565b905046617a6903610d5b575060019190565b9190565b67ffffffffffffffff168015610d8f57804210610d795750565b637b6fe68360e11b5f526004524260245260445ffd5b6226256160e91b5f5260045ffd5b5f546001600160a01b0316330361075a57565b6001600160601b039054610dc68160c01c610d5f565b60601c1690565b604051906060820182811067ffffffffffffffff8211176103fe57604052565b5f915f9160118110156104f25760018114610e435760058114610e355760068114610e2757600714610e1b57565b6102589250612a309150565b5061a8c092506202a3009150565b506154609250620151809150565b50620151809250621275009150565b60118110156104f2578015610f255760028114610f1b5760038114610f135760048114610f0a5760088114610efe5760098114610ef357600a8114610ee957600b8114610ede57600c8114610ede57600d8114610ed457600e8114610ecb57600f14610ec3576103e890620186a090565b5f906107d090565b50600590601490565b506001906101f490565b506103e89061271090565b5060649061138890565b506103e89061138890565b506103e890620186a090565b505f9061271090565b505f9060ff90565b5060649061271090565b505f906103e89056b90fb0680fbc63233d049abe79b4e9990b7533f9d69d008ab815a328bc414394'
