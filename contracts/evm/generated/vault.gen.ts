// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const vaultAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "modules",
        "type": "address[6]",
        "internalType": "address[6]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
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
    "name": "BEACON",
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
    "name": "FREEZE_MAX",
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
    "name": "MATURE_MAX",
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
    "name": "NATIVE",
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
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PLANTS",
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
    "name": "REQUESTS",
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
    "name": "SESSIONS",
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
    "name": "STAKES",
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
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Balance",
        "components": [
          {
            "name": "available",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "reserved",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "maturing",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "frozen",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deposit",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "depositFor",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "freeze",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [
      {
        "name": "frozen",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "mature",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
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
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "matured",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "maturing",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
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
    "name": "move",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "owed",
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
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "pay",
    "inputs": [
      {
        "name": "payment",
        "type": "tuple",
        "internalType": "struct Payment",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "net",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "fee",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "royaltyRecipient0",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royalty0",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "royaltyRecipient1",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royalty1",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reserve",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "seize",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "thaw",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
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
    "name": "unfreeze",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Deposited",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "from",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Frozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Matured",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Moved",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Unfrozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AccountMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AmountMismatch",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "moved",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AmountZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AssetNotListed",
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
    "name": "FrozenUntil",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InsufficientAvailable",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InsufficientFrozen",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "frozen",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InsufficientReserved",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "reserved",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotModule",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValueMismatch",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WithdrawalRefused",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const vaultBytecode =
  '0x6101c0604052348015610010575f5ffd5b50604051613a65380380613a6583398101604081905261002f91610167565b3060808181524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060830152948101939093528282018590528051808403909201825260c0909201909152805191012060c052506001600160a01b0391821660e0528051821661010052602081015182166101205260408101518216610140526060810151821661016052608081015182166101805260a00151166101a0526101fb565b6001600160a01b0381168114610140575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b80516101628161012c565b919050565b5f5f60e08385031215610178575f5ffd5b82516101838161012c565b9150603f83018413610193575f5ffd5b60405160c081016001600160401b03811182821017156101b5576101b5610143565b6040528060e08501868111156101c9575f5ffd5b602086015b818110156101ed576101df81610157565b8352602092830192016101ce565b505050809150509250929050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a05161374c6103195f395f8181610325015281816108570152818161106e01526118cc01525f81816102b4015281816107d401528181610feb015261184901525f818161055b015281816108150152818161102c01528181611163015281816113da0152818161188a0152611b9f01525f81816101c40152818161075201528181610f69015281816117c70152611c6e01525f81816103fe0152818161071101528181610f28015281816117860152611c2d01525f81816104a90152818161079401528181610fab015261180901525f818161044401528181611d44015261238401525f611ee101525f611eb901525f611f85015261374c5ff3fe6080604052600436106101af575f3560e01c80639de6e0c7116100e7578063d7145ba711610087578063e6add99311610062578063e6add9931461054a578063f4ac896b1461057d578063f698da251461059c578063f7888aec146105b0575f5ffd5b8063d7145ba7146104ea578063df18e04714610500578063e35b8ce21461052b575f5ffd5b8063b3fb6564116100c2578063b3fb656414610466578063b77bc42514610479578063c60e814d14610498578063cb91bc6f146104cb575f5ffd5b80639de6e0c7146103ed578063a0cf0aea14610420578063a9b5898f14610433575f5ffd5b80635cd4ad1f11610152578063679309481161012d578063679309481461036657806384b0196e1461038857806398ffb51a146103af5780639c5ea801146103ce575f5ffd5b80635cd4ad1f146102f55780635e0a896b146103145780636092bd4814610347575f5ffd5b80632272d9b91161018d5780632272d9b9146102445780632f1139541461028457806349493a4d146102a35780634d80e7c0146102d6575f5ffd5b80630742d8c4146101b357806307dbf4a7146102105780630b37d82d14610231575b5f5ffd5b3480156101be575f5ffd5b506101e67f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b34801561021b575f5ffd5b5061022f61022a36600461327b565b6106f9565b005b61022f61023f36600461327b565b610a49565b34801561024f575f5ffd5b5061026361025e3660046132bf565b610a59565b6040516fffffffffffffffffffffffffffffffff9091168152602001610207565b34801561028f575f5ffd5b5061022f61029e3660046132f6565b610aa5565b3480156102ae575f5ffd5b506101e67f000000000000000000000000000000000000000000000000000000000000000081565b3480156102e1575f5ffd5b5061022f6102f036600461333c565b610f10565b348015610300575f5ffd5b5061022f61030f36600461327b565b61114b565b34801561031f575f5ffd5b506101e67f000000000000000000000000000000000000000000000000000000000000000081565b348015610352575f5ffd5b506102636103613660046132bf565b611239565b348015610371575f5ffd5b5061037a602081565b604051908152602001610207565b348015610393575f5ffd5b5061039c611307565b60405161020797969594939291906133df565b3480156103ba575f5ffd5b506102636103c936600461327b565b6113c1565b3480156103d9575f5ffd5b5061022f6103e836600461327b565b61176e565b3480156103f8575f5ffd5b506101e67f000000000000000000000000000000000000000000000000000000000000000081565b34801561042b575f5ffd5b506101e65f81565b34801561043e575f5ffd5b506101e67f000000000000000000000000000000000000000000000000000000000000000081565b61022f61047436600461349e565b6119c1565b348015610484575f5ffd5b5061022f6104933660046132bf565b6119d0565b3480156104a3575f5ffd5b506101e67f000000000000000000000000000000000000000000000000000000000000000081565b3480156104d6575f5ffd5b5061022f6104e536600461333c565b611b87565b3480156104f5575f5ffd5b5061037a62278d0081565b34801561050b575f5ffd5b5061037a61051a3660046134d1565b60026020525f908152604090205481565b348015610536575f5ffd5b506102636105453660046132bf565b611c03565b348015610555575f5ffd5b506101e67f000000000000000000000000000000000000000000000000000000000000000081565b348015610588575f5ffd5b5061022f6105973660046134ec565b611c15565b3480156105a7575f5ffd5b5061037a611eb6565b3480156105bb575f5ffd5b5061067a6105ca3660046132bf565b604080516080810182525f8082526020820181905291810182905260608101919091525073ffffffffffffffffffffffffffffffffffffffff9182165f90815260208181526040808320939094168252918252829020825160808101845281546fffffffffffffffffffffffffffffffff80821683527001000000000000000000000000000000009182900481169483019490945260019092015480841694820194909452920416606082015290565b60405161020791905f6080820190506fffffffffffffffffffffffffffffffff83511682526fffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff60408401511660408301526fffffffffffffffffffffffffffffffff606084015116606083015292915050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061077557503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b80156107b757503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b156108b8573373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061083857503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b801561087a57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b156108b8576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff808416911610156109a35761090f8484611fdd565b5080546fffffffffffffffffffffffffffffffff808416911610156109a35780546040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff918216604482015290831660648201526084016108af565b80547fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166fffffffffffffffffffffffffffffffff91821684900382161780835583918391601091610a0d91859170010000000000000000000000000000000090910416613533565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050505050565b610a548383836122a0565b505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292905220600101546fffffffffffffffffffffffffffffffff165b92915050565b610aad61277b565b816fffffffffffffffffffffffffffffffff165f03610af8576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8116610b44576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610b4e3384611fdd565b50610b5a3384846127b2565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290610ba090849061355b565b90915550506040516fffffffffffffffffffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff808316919085169033907fa3e61fe8acce189666029aee3e5bb4d10746d1558d76b8564f6765a16d0725b89060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff8316610d02575f8173ffffffffffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff166040515f6040518083038185875af1925050503d805f8114610c8c576040519150601f19603f3d011682016040523d82523d5f602084013e610c91565b606091505b5050905080610cfc576040517fc5079ddb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526fffffffffffffffffffffffffffffffff841660248201526044016108af565b50610f08565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015610d6c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d90919061356e565b9050610dc573ffffffffffffffffffffffffffffffffffffffff8516836fffffffffffffffffffffffffffffffff86166128b6565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8616906370a0823190602401602060405180830381865afa158015610e2f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e53919061356e565b610e5d908361355b565b9050836fffffffffffffffffffffffffffffffff168114158015610e97575073ffffffffffffffffffffffffffffffffffffffff83163014155b15610f05576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff85166024820152604481018290526064016108af565b50505b610a54612911565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590610f8c57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b8015610fce57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b156110ca573373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061104f57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b801561109157503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b156110ca576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108af565b6110d584838361293b565b6110e0838383612a48565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691858216918716907fe17399a72b9839110a9eebc08ac84fd3525930409d27416d7fad3e807379e7089060200160405180910390a450505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146111bc576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108af565b6111c7838383612ab3565b6111d2838383612a48565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691908516907fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c9060200160405180910390a3505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120816112758585612bc9565b600283015490915063ffffffff165b8163ffffffff168163ffffffff1610156112fe5773ffffffffffffffffffffffffffffffffffffffff8087165f908152600160209081526040808320938916835292815282822063ffffffff85168352905220546112f4906fffffffffffffffffffffffffffffffff1685613533565b9350600101611284565b50505092915050565b5f60608082808083600f4630848060405190808252806020026020018201604052801561133e578160200160208202803683370190505b50604080518082018252600681527f4f7374726f6d00000000000000000000000000000000000000000000000000006020808301919091528251808401909352600183527f31000000000000000000000000000000000000000000000000000000000000009083015260f89690961b9d959c509a50929850909650945092509050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611433576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108af565b73ffffffffffffffffffffffffffffffffffffffff8481165f9081526020818152604080832093871683529290529081206002810154909164010000000090910463ffffffff16905b600283015463ffffffff9081169083161180156114bc5750846fffffffffffffffffffffffffffffffff16846fffffffffffffffffffffffffffffffff16105b80156114d357506020816114cf81613585565b9250105b156115e85773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a16835292905290812081611515856135bc565b94508463ffffffff1663ffffffff1681526020019081526020015f2090505f858761154091906135f9565b82549091506fffffffffffffffffffffffffffffffff9081169082161115611578575080546fffffffffffffffffffffffffffffffff165b8154819083905f9061159d9084906fffffffffffffffffffffffffffffffff166135f9565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555080866115df9190613533565b9550505061147c565b6001830180548591905f906116109084906fffffffffffffffffffffffffffffffff166135f9565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550838360010160108282829054906101000a90046fffffffffffffffffffffffffffffffff166116759190613533565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555062278d00426116ba9190613621565b60028401805467ffffffffffffffff9290921668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9092169190911790556040516fffffffffffffffffffffffffffffffff8516815273ffffffffffffffffffffffffffffffffffffffff80881691908916907f7cc5f06d028c0542064f033b19a863d6a6ad0e6d2e6a3edda36c48c58a9c49419060200160405180910390a35050509392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906117ea57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b801561182c57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611928573373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906118ad57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b80156118ef57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611928576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108af565b61193383838361293b565b73ffffffffffffffffffffffffffffffffffffffff8084165f90815260208181526040808320938616835292905290812080548392906119869084906fffffffffffffffffffffffffffffffff16613533565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b6119cc3383836122a0565b5050565b73ffffffffffffffffffffffffffffffffffffffff8281165f90815260208181526040808320938516835292905220600281015468010000000000000000900467ffffffffffffffff1642811115611a84576040517f6be810a300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff80861660048301528416602482015267ffffffffffffffff821660448201526064016108af565b6001820180546fffffffffffffffffffffffffffffffff8082169092558354700100000000000000000000000000000000909104821691829185915f91611acd91859116613533565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508373ffffffffffffffffffffffffffffffffffffffff168573ffffffffffffffffffffffffffffffffffffffff167fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c83604051611b7891906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a35050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611bf8576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108af565b6110d5848383612ab3565b5f611c0e8383611fdd565b9392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590611c9157503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611cca576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108af565b5f611cdb60408301602084016134d1565b90505f611cf061012084016101008501613634565b611d0060e0850160c08601613634565b611d1060a0860160808701613634565b611d206080870160608801613634565b611d2a9190613533565b611d349190613533565b611d3e9190613533565b90505f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16633218f7ac6040518163ffffffff1660e01b81526004016040805180830381865afa158015611daa573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dce919061364d565b9092509050611dea611de360208701876134d1565b858561293b565b611e048285611dff60a0890160808a01613634565b612a48565b611e28611e1760c0870160a088016134d1565b85611dff60e0890160c08a01613634565b611e4f611e3c610100870160e088016134d1565b85611dff61012089016101008a01613634565b8063ffffffff165f03611e8557611e80611e6f60608701604088016134d1565b85611dff6080890160608a01613634565b611eaf565b611eaf611e9860608701604088016134d1565b85611ea96080890160608a01613634565b84612ccf565b5050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611f0357507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120600281015463ffffffff16826120248686612bc9565b90508163ffffffff168163ffffffff1603612044575f9350505050610a9f565b815b8163ffffffff168163ffffffff1610156121265773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a16835292815282822063ffffffff85168352905220546120b6906fffffffffffffffffffffffffffffffff1686613533565b73ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c16845293815283832063ffffffff87168452905291902080547fffffffffffffffff00000000000000000000000000000000000000000000000016905590955001612046565b506002830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff83161790556001830180548591905f906121819084906fffffffffffffffffffffffffffffffff166135f9565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555083835f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff166121e49190613533565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508473ffffffffffffffffffffffffffffffffffffffff168673ffffffffffffffffffffffffffffffffffffffff167fad98ea6855f0473cd52a227a2fb825a3054443388b071c12f98d5c121c040d2a8660405161228f91906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a350505092915050565b6122a861277b565b806fffffffffffffffffffffffffffffffff165f036122f3576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831661233f576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f6413823000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301527f00000000000000000000000000000000000000000000000000000000000000001690636413823090602401602060405180830381865afa1580156123c9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123ed9190613682565b61243b576040517fd0957f1f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526024016108af565b5f73ffffffffffffffffffffffffffffffffffffffff83161561245e575f612460565b815b6fffffffffffffffffffffffffffffffff1690508034146124b6576040517f626ade30000000000000000000000000000000000000000000000000000000008152346004820152602481018290526044016108af565b73ffffffffffffffffffffffffffffffffffffffff8316156126b7576040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa15801561253c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612560919061356e565b905061259673ffffffffffffffffffffffffffffffffffffffff851633306fffffffffffffffffffffffffffffffff871661305c565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff8716906370a0823190602401602060405180830381865afa158015612602573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612626919061356e565b612630919061355b565b9050836fffffffffffffffffffffffffffffffff1681146126b4576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff85166024820152604481018290526064016108af565b50505b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff851692906126fd908490613621565b9091555061270e9050848484612a48565b6040516fffffffffffffffffffffffffffffffff83168152339073ffffffffffffffffffffffffffffffffffffffff85811691908716907f1afb0bb546173e6a0cfd9a89e8194cc30f3ef142e522d0211bd643a72f2262879060200160405180910390a450610a54612911565b6127836130b8565b6127b060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613111565b565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff908116908316811015612873576040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff8083166044830152841660648201526084016108af565b81547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169290036fffffffffffffffffffffffffffffffff169190911790555050565b6128c38383836001613118565b610a54576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff841660048201526024016108af565b6127b05f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006127aa565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff7001000000000000000000000000000000009091048116908316811015612a10576040517f34d85d9e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff8083166044830152841660648201526084016108af565b81546fffffffffffffffffffffffffffffffff9390910383167001000000000000000000000000000000000292169190911790555050565b6fffffffffffffffffffffffffffffffff811615610a545773ffffffffffffffffffffffffffffffffffffffff8084165f90815260208181526040808320938616835292905290812080548392906119869084906fffffffffffffffffffffffffffffffff16613533565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522060018101546fffffffffffffffffffffffffffffffff7001000000000000000000000000000000009091048116908316811015612b8b576040517fc066cef300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff8083166044830152841660648201526084016108af565b60019190910180546fffffffffffffffffffffffffffffffff9081167001000000000000000000000000000000009490930316929092021790555050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292815291812060028101549192909163ffffffff8082169264010000000090920416908490612c239084613621565b90508294505b8163ffffffff168563ffffffff16108015612c495750808563ffffffff16105b15612cc55773ffffffffffffffffffffffffffffffffffffffff8781165f908152600160209081526040808320938a16835292815282822063ffffffff89168352905220544270010000000000000000000000000000000090910467ffffffffffffffff1611612cc55784612cbd816136a1565b955050612c29565b5050505092915050565b6fffffffffffffffffffffffffffffffff82161561305657612cf18484611fdd565b5073ffffffffffffffffffffffffffffffffffffffff8085165f90815260208181526040808320938716835292905290812060018101805491928592612d4a9084906fffffffffffffffffffffffffffffffff16613533565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505f60108363ffffffff1610612da557612da0601063ffffffff85166136c5565b612da8565b60015b90505f8180600181612dc063ffffffff891642613621565b612dca9190613621565b612dd4919061355b565b612dde91906136c5565b612de891906136fd565b600284015490915063ffffffff640100000000820481169116811115612ef15773ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c16845293905291812090918290612e499085613714565b63ffffffff16815260208101919091526040015f20805490915067ffffffffffffffff8085167001000000000000000000000000000000009092041610612eef578054879082905f90612eaf9084906fffffffffffffffffffffffffffffffff16613533565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505050505050613056565b505b6040518060400160405280876fffffffffffffffffffffffffffffffff1681526020018367ffffffffffffffff1681525060015f8a73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8973ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8363ffffffff1663ffffffff1681526020019081526020015f205f820151815f015f6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055506020820151815f0160106101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555090505080600161302f9190613730565b8460020160046101000a81548163ffffffff021916908363ffffffff160217905550505050505b50505050565b61306a8484848460016131a0565b613056576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016108af565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156127b0576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316613194578383151615613188573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f51148316613222578383151615613216573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b73ffffffffffffffffffffffffffffffffffffffff81168114613254575f5ffd5b50565b80356fffffffffffffffffffffffffffffffff81168114613276575f5ffd5b919050565b5f5f5f6060848603121561328d575f5ffd5b833561329881613233565b925060208401356132a881613233565b91506132b660408501613257565b90509250925092565b5f5f604083850312156132d0575f5ffd5b82356132db81613233565b915060208301356132eb81613233565b809150509250929050565b5f5f5f60608486031215613308575f5ffd5b833561331381613233565b925061332160208501613257565b9150604084013561333181613233565b809150509250925092565b5f5f5f5f6080858703121561334f575f5ffd5b843561335a81613233565b9350602085013561336a81613233565b9250604085013561337a81613233565b915061338860608601613257565b905092959194509250565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61341960e0830189613393565b828103604084015261342b8189613393565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561348d57835183526020938401939092019160010161346f565b50909b9a5050505050505050505050565b5f5f604083850312156134af575f5ffd5b82356134ba81613233565b91506134c860208401613257565b90509250929050565b5f602082840312156134e1575f5ffd5b8135611c0e81613233565b5f6101208284031280156134fe575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff8181168382160190811115610a9f57610a9f613506565b81810381811115610a9f57610a9f613506565b5f6020828403121561357e575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036135b5576135b5613506565b5060010190565b5f63ffffffff8216806135d1576135d1613506565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0192915050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610a9f57610a9f613506565b80820180821115610a9f57610a9f613506565b5f60208284031215613644575f5ffd5b611c0e82613257565b5f5f6040838503121561365e575f5ffd5b825161366981613233565b602084015190925063ffffffff811681146132eb575f5ffd5b5f60208284031215613692575f5ffd5b81518015158114611c0e575f5ffd5b5f63ffffffff821663ffffffff81036136bc576136bc613506565b60010192915050565b5f826136f8577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8082028115828204841417610a9f57610a9f613506565b63ffffffff8281168282160390811115610a9f57610a9f613506565b63ffffffff8181168382160190811115610a9f57610a9f61350656'
