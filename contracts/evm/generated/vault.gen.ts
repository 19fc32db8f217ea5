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
        "type": "address[8]",
        "internalType": "address[8]"
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
    "name": "DATASETS",
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
    "name": "REPORTS",
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
  '0x610200604052348015610010575f5ffd5b506040516137e53803806137e583398101604081905261002f91610178565b3060808181524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606080840191909152828701959095528184019690965281518082038401815260c0918201835280519087012081526001600160a01b0397881660e09081528751891661010052958701518816610120529086015187166101405291850151861661016052918401518516610180529083015184166101a05282015183166101c0520151166101e05261020f565b6001600160a01b0381168114610151575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b80516101738161013d565b919050565b5f5f610120838503121561018a575f5ffd5b82516101958161013d565b9150603f830184136101a5575f5ffd5b60405161010081016001600160401b03811182821017156101c8576101c8610154565b604052806101208501868111156101dd575f5ffd5b602086015b81811015610201576101f381610168565b8352602092830192016101e2565b505050809150509250929050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161347a61036b5f395f81816105780152818161086801528181610fe701526117ee01525f818161030f0152818161083501528181610fb401526117bb01525f81816103610152818161080301528181610f82015261178901525f81816102bd0152818161089701528181611016015261181d01525f81816105ca015281816108cb0152818161104a0152818161113101528181611374015281816118510152611ae201525f81816101da0152818161079a01528181610f19015281816117200152611b9701525f818161043a0152818161076601528181610ee5015281816116ec0152611b6301525f81816104e5015281816107cf01528181610f4e015261175501525f818161048001528181611c6d015261223801525f611dfd01525f611dd501525f611ea1015261347a5ff3fe6080604052600436106101c5575f3560e01c80639de6e0c7116100f2578063d7145ba711610092578063e6add99311610062578063e6add993146105b9578063f4ac896b146105ec578063f698da251461060b578063f7888aec1461061f575f5ffd5b8063d7145ba714610526578063df18e0471461053c578063e30eb98614610567578063e35b8ce21461059a575f5ffd5b8063b3fb6564116100cd578063b3fb6564146104a2578063b77bc425146104b5578063c60e814d146104d4578063cb91bc6f14610507575f5ffd5b80639de6e0c714610429578063a0cf0aea1461045c578063a9b5898f1461046f575f5ffd5b806357af183f11610168578063679309481161013857806367930948146103a257806384b0196e146103c457806398ffb51a146103eb5780639c5ea8011461040a575f5ffd5b806357af183f146102fe5780635cd4ad1f146103315780635e0a896b146103505780636092bd4814610383575f5ffd5b80632272d9b9116101a35780632272d9b91461024d5780632f1139541461028d57806349493a4d146102ac5780634d80e7c0146102df575f5ffd5b80630742d8c4146101c957806307dbf4a7146102195780630b37d82d1461023a575b5f5ffd5b3480156101d4575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b348015610224575f5ffd5b50610238610233366004612fb6565b61075b565b005b610238610248366004612fb6565b610aaf565b348015610258575f5ffd5b5061026c610267366004612ffa565b610abf565b6040516fffffffffffffffffffffffffffffffff9091168152602001610210565b348015610298575f5ffd5b506102386102a7366004613031565b610afe565b3480156102b7575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b3480156102ea575f5ffd5b506102386102f9366004613077565b610eda565b348015610309575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b34801561033c575f5ffd5b5061023861034b366004612fb6565b611126565b34801561035b575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b34801561038e575f5ffd5b5061026c61039d366004612ffa565b6111fa565b3480156103ad575f5ffd5b506103b6602081565b604051908152602001610210565b3480156103cf575f5ffd5b506103d86112ae565b604051610210979695949392919061311a565b3480156103f6575f5ffd5b5061026c610405366004612fb6565b611368565b348015610415575f5ffd5b50610238610424366004612fb6565b6116e1565b348015610434575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b348015610467575f5ffd5b506101fc5f81565b34801561047a575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b6102386104b03660046131cc565b611945565b3480156104c0575f5ffd5b506102386104cf366004612ffa565b611954565b3480156104df575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b348015610512575f5ffd5b50610238610521366004613077565b611ad7565b348015610531575f5ffd5b506103b662278d0081565b348015610547575f5ffd5b506103b66105563660046131ff565b60026020525f908152604090205481565b348015610572575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b3480156105a5575f5ffd5b5061026c6105b4366004612ffa565b611b46565b3480156105c4575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b3480156105f7575f5ffd5b5061023861060636600461321a565b611b58565b348015610616575f5ffd5b506103b6611dd2565b34801561062a575f5ffd5b506106dc610639366004612ffa565b604080516080810182525f808252602082018190529181018290526060810191909152506001600160a01b039182165f90815260208181526040808320939094168252918252829020825160808101845281546fffffffffffffffffffffffffffffffff80821683527001000000000000000000000000000000009182900481169483019490945260019092015480841694820194909452920416606082015290565b60405161021091905f6080820190506fffffffffffffffffffffffffffffffff83511682526fffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff60408401511660408301526fffffffffffffffffffffffffffffffff606084015116606083015292915050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906107bd5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b80156107f25750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15610938575f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806108575750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b8061088a5750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906108ee5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b80156108f8575080155b15610936576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b505b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff80841691161015610a09576109828484611eec565b5080546fffffffffffffffffffffffffffffffff80841691161015610a095780546040517fafc9871b0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff9182166044820152908316606482015260840161092d565b80547fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166fffffffffffffffffffffffffffffffff91821684900382161780835583918391601091610a7391859170010000000000000000000000000000000090910416613261565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050505050565b610aba83838361216e565b505050565b6001600160a01b038083165f90815260208181526040808320938516835292905220600101546fffffffffffffffffffffffffffffffff165b92915050565b610b066125ba565b816fffffffffffffffffffffffffffffffff165f03610b51576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001600160a01b038116610b90576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610b9a3384611eec565b50610ba63384846125f1565b6001600160a01b0383165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290610bdf908490613289565b90915550506040516fffffffffffffffffffffffffffffffff831681526001600160a01b03808316919085169033907fa3e61fe8acce189666029aee3e5bb4d10746d1558d76b8564f6765a16d0725b89060200160405180910390a46001600160a01b038316610d0d575f816001600160a01b0316836fffffffffffffffffffffffffffffffff166040515f6040518083038185875af1925050503d805f8114610ca4576040519150601f19603f3d011682016040523d82523d5f602084013e610ca9565b606091505b5050905080610d07576040517fc5079ddb0000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526fffffffffffffffffffffffffffffffff8416602482015260440161092d565b50610ed2565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa158015610d6a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d8e919061329c565b9050610db66001600160a01b038516836fffffffffffffffffffffffffffffffff86166126db565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015610e13573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e37919061329c565b610e419083613289565b9050836fffffffffffffffffffffffffffffffff168114158015610e6e57506001600160a01b0383163014155b15610ecf576040517fbd8b688f0000000000000000000000000000000000000000000000000000000081526001600160a01b03861660048201526fffffffffffffffffffffffffffffffff851660248201526044810182905260640161092d565b50505b610aba612729565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610f3c5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015610f715750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156110b2575f336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480610fd65750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b806110095750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061106d5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015611077575080155b156110b0576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161092d565b505b6110bd848383612753565b6110c8838383612846565b6040516fffffffffffffffffffffffffffffffff821681526001600160a01b0380841691858216918716907fe17399a72b9839110a9eebc08ac84fd3525930409d27416d7fad3e807379e7089060200160405180910390a450505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461118a576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161092d565b6111958383836128a4565b6111a0838383612846565b6040516fffffffffffffffffffffffffffffffff821681526001600160a01b0380841691908516907fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c9060200160405180910390a3505050565b6001600160a01b038083165f9081526020818152604080832093851683529290529081208161122985856129a0565b600283015490915063ffffffff165b8163ffffffff168163ffffffff1610156112a5576001600160a01b038087165f908152600160209081526040808320938916835292815282822063ffffffff851683529052205461129b906fffffffffffffffffffffffffffffffff1685613261565b9350600101611238565b50505092915050565b5f60608082808083600f463084806040519080825280602002602001820160405280156112e5578160200160208202803683370190505b50604080518082018252600681527f4f7374726f6d00000000000000000000000000000000000000000000000000006020808301919091528251808401909352600183527f31000000000000000000000000000000000000000000000000000000000000009083015260f89690961b9d959c509a50929850909650945092509050565b5f336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146113cd576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161092d565b6001600160a01b038481165f9081526020818152604080832093871683529290529081206002810154909164010000000090910463ffffffff16905b600283015463ffffffff9081169083161180156114495750846fffffffffffffffffffffffffffffffff16846fffffffffffffffffffffffffffffffff16105b8015611460575060208161145c816132b3565b9250105b15611568576001600160a01b038088165f908152600160209081526040808320938a16835292905290812081611495856132ea565b94508463ffffffff1663ffffffff1681526020019081526020015f2090505f85876114c09190613327565b82549091506fffffffffffffffffffffffffffffffff90811690821611156114f8575080546fffffffffffffffffffffffffffffffff165b8154819083905f9061151d9084906fffffffffffffffffffffffffffffffff16613327565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808661155f9190613261565b95505050611409565b6001830180548591905f906115909084906fffffffffffffffffffffffffffffffff16613327565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550838360010160108282829054906101000a90046fffffffffffffffffffffffffffffffff166115f59190613261565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555062278d004261163a919061334f565b60028401805467ffffffffffffffff9290921668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9092169190911790556040516fffffffffffffffffffffffffffffffff851681526001600160a01b0380881691908916907f7cc5f06d028c0542064f033b19a863d6a6ad0e6d2e6a3edda36c48c58a9c49419060200160405180910390a35050509392505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906117435750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b80156117785750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156118b9575f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806117dd5750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b806118105750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906118745750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b801561187e575080155b156118b7576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161092d565b505b6118c4838383612753565b6001600160a01b038084165f908152602081815260408083209386168352929052908120805483929061190a9084906fffffffffffffffffffffffffffffffff16613261565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b61195033838361216e565b5050565b6001600160a01b038281165f90815260208181526040808320938516835292905220600281015468010000000000000000900467ffffffffffffffff16428111156119ee576040517f6be810a30000000000000000000000000000000000000000000000000000000081526001600160a01b0380861660048301528416602482015267ffffffffffffffff8216604482015260640161092d565b6001820180546fffffffffffffffffffffffffffffffff8082169092558354700100000000000000000000000000000000909104821691829185915f91611a3791859116613261565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836001600160a01b0316856001600160a01b03167fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c83604051611ac891906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a35050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611b3b576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161092d565b6110bd8483836128a4565b5f611b518383611eec565b9392505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611bba5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611bf3576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161092d565b5f611c0460408301602084016131ff565b90505f611c1961012084016101008501613362565b611c2960e0850160c08601613362565b611c3960a0860160808701613362565b611c496080870160608801613362565b611c539190613261565b611c5d9190613261565b611c679190613261565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316633218f7ac6040518163ffffffff1660e01b81526004016040805180830381865afa158015611cc6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cea919061337b565b9092509050611d06611cff60208701876131ff565b8585612753565b611d208285611d1b60a0890160808a01613362565b612846565b611d44611d3360c0870160a088016131ff565b85611d1b60e0890160c08a01613362565b611d6b611d58610100870160e088016131ff565b85611d1b61012089016101008a01613362565b8063ffffffff165f03611da157611d9c611d8b60608701604088016131ff565b85611d1b6080890160608a01613362565b611dcb565b611dcb611db460608701604088016131ff565b85611dc56080890160608a01613362565b84612a8c565b5050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611e1f57507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660a0808401919091528351808403909101815260c0909201909252805191012090565b6001600160a01b038083165f908152602081815260408083209385168352929052908120600281015463ffffffff1682611f2686866129a0565b90508163ffffffff168163ffffffff1603611f46575f9350505050610af8565b815b8163ffffffff168163ffffffff16101561200e576001600160a01b038088165f908152600160209081526040808320938a16835292815282822063ffffffff8516835290522054611fab906fffffffffffffffffffffffffffffffff1686613261565b6001600160a01b038089165f908152600160208181526040808420948c16845293815283832063ffffffff87168452905291902080547fffffffffffffffff00000000000000000000000000000000000000000000000016905590955001611f48565b506002830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff83161790556001830180548591905f906120699084906fffffffffffffffffffffffffffffffff16613327565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555083835f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff166120cc9190613261565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550846001600160a01b0316866001600160a01b03167fad98ea6855f0473cd52a227a2fb825a3054443388b071c12f98d5c121c040d2a8660405161215d91906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a350505092915050565b6121766125ba565b806fffffffffffffffffffffffffffffffff165f036121c1576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001600160a01b038316612200576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f641382300000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690636413823090602401602060405180830381865afa15801561227d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122a191906133b0565b6122e2576040517fd0957f1f0000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015260240161092d565b5f6001600160a01b038316156122f8575f6122fa565b815b6fffffffffffffffffffffffffffffffff169050803414612350576040517f626ade300000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161092d565b6001600160a01b03831615612510576040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa1580156123bc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123e0919061329c565b90506124096001600160a01b03851633306fffffffffffffffffffffffffffffffff8716612dcb565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9082906001600160a01b038716906370a0823190602401602060405180830381865afa158015612468573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061248c919061329c565b6124969190613289565b9050836fffffffffffffffffffffffffffffffff16811461250d576040517fbd8b688f0000000000000000000000000000000000000000000000000000000081526001600160a01b03861660048201526fffffffffffffffffffffffffffffffff851660248201526044810182905260640161092d565b50505b6001600160a01b0383165f90815260026020526040812080546fffffffffffffffffffffffffffffffff8516929061254990849061334f565b9091555061255a9050848484612846565b6040516fffffffffffffffffffffffffffffffff8316815233906001600160a01b0385811691908716907f1afb0bb546173e6a0cfd9a89e8194cc30f3ef142e522d0211bd643a72f2262879060200160405180910390a450610aba612729565b6125c2612e1a565b6125ef60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612e73565b565b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff908116908316811015612698576040517fafc9871b0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161092d565b81547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169290036fffffffffffffffffffffffffffffffff169190911790555050565b6126e88383836001612e7a565b610aba576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b038416600482015260240161092d565b6125ef5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006125e9565b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff700100000000000000000000000000000000909104811690831681101561280e576040517f34d85d9e0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161092d565b81546fffffffffffffffffffffffffffffffff9390910383167001000000000000000000000000000000000292169190911790555050565b6fffffffffffffffffffffffffffffffff811615610aba576001600160a01b038084165f908152602081815260408083209386168352929052908120805483929061190a9084906fffffffffffffffffffffffffffffffff16613261565b6001600160a01b038084165f9081526020818152604080832093861683529290522060018101546fffffffffffffffffffffffffffffffff7001000000000000000000000000000000009091048116908316811015612962576040517fc066cef30000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161092d565b60019190910180546fffffffffffffffffffffffffffffffff9081167001000000000000000000000000000000009490930316929092021790555050565b6001600160a01b038083165f90815260208181526040808320938516835292815291812060028101549192909163ffffffff80821692640100000000909204169084906129ed908461334f565b90508294505b8163ffffffff168563ffffffff16108015612a135750808563ffffffff16105b15612a82576001600160a01b038781165f908152600160209081526040808320938a16835292815282822063ffffffff89168352905220544270010000000000000000000000000000000090910467ffffffffffffffff1611612a825784612a7a816133cf565b9550506129f3565b5050505092915050565b6fffffffffffffffffffffffffffffffff821615612dc557612aae8484611eec565b506001600160a01b038085165f90815260208181526040808320938716835292905290812060018101805491928592612afa9084906fffffffffffffffffffffffffffffffff16613261565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505f60108363ffffffff1610612b5557612b50601063ffffffff85166133f3565b612b58565b60015b90505f8180600181612b7063ffffffff89164261334f565b612b7a919061334f565b612b849190613289565b612b8e91906133f3565b612b98919061342b565b600284015490915063ffffffff640100000000820481169116811115612c94576001600160a01b038089165f908152600160208181526040808420948c16845293905291812090918290612bec9085613442565b63ffffffff16815260208101919091526040015f20805490915067ffffffffffffffff8085167001000000000000000000000000000000009092041610612c92578054879082905f90612c529084906fffffffffffffffffffffffffffffffff16613261565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505050505050612dc5565b505b6040518060400160405280876fffffffffffffffffffffffffffffffff1681526020018367ffffffffffffffff1681525060015f8a6001600160a01b03166001600160a01b031681526020019081526020015f205f896001600160a01b03166001600160a01b031681526020019081526020015f205f8363ffffffff1663ffffffff1681526020019081526020015f205f820151815f015f6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055506020820151815f0160106101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550905050806001612d9e919061345e565b8460020160046101000a81548163ffffffff021916908363ffffffff160217905550505050505b50505050565b612dd9848484846001612ef5565b612dc5576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b038516600482015260240161092d565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156125ef576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612ee9578383151615612edd573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316612f6a578383151615612f5e573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b6001600160a01b0381168114612f8f575f5ffd5b50565b80356fffffffffffffffffffffffffffffffff81168114612fb1575f5ffd5b919050565b5f5f5f60608486031215612fc8575f5ffd5b8335612fd381612f7b565b92506020840135612fe381612f7b565b9150612ff160408501612f92565b90509250925092565b5f5f6040838503121561300b575f5ffd5b823561301681612f7b565b9150602083013561302681612f7b565b809150509250929050565b5f5f5f60608486031215613043575f5ffd5b833561304e81612f7b565b925061305c60208501612f92565b9150604084013561306c81612f7b565b809150509250925092565b5f5f5f5f6080858703121561308a575f5ffd5b843561309581612f7b565b935060208501356130a581612f7b565b925060408501356130b581612f7b565b91506130c360608601612f92565b905092959194509250565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61315460e08301896130ce565b828103604084015261316681896130ce565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156131bb57835183526020938401939092019160010161319d565b50909b9a5050505050505050505050565b5f5f604083850312156131dd575f5ffd5b82356131e881612f7b565b91506131f660208401612f92565b90509250929050565b5f6020828403121561320f575f5ffd5b8135611b5181612f7b565b5f61012082840312801561322c575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff8181168382160190811115610af857610af8613234565b81810381811115610af857610af8613234565b5f602082840312156132ac575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036132e3576132e3613234565b5060010190565b5f63ffffffff8216806132ff576132ff613234565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0192915050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610af857610af8613234565b80820180821115610af857610af8613234565b5f60208284031215613372575f5ffd5b611b5182612f92565b5f5f6040838503121561338c575f5ffd5b825161339781612f7b565b602084015190925063ffffffff81168114613026575f5ffd5b5f602082840312156133c0575f5ffd5b81518015158114611b51575f5ffd5b5f63ffffffff821663ffffffff81036133ea576133ea613234565b60010192915050565b5f82613426577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8082028115828204841417610af857610af8613234565b63ffffffff8281168282160390811115610af857610af8613234565b63ffffffff8181168382160190811115610af857610af861323456'
