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
        "type": "address[9]",
        "internalType": "address[9]"
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
    "name": "AVAILABILITY",
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
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
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
  '0x610220604052348015610010575f5ffd5b506040516138e53803806138e583398101604081905261002f91610182565b3060808181524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606080840191909152828701959095528184019690965281518082038401815260c0918201835280519087012081526001600160a01b0397881660e0908152875189166101009081529688015189166101205291870151881661014052928601518716610160529285015186166101805284015185166101a05283015184166101c05282015183166101e05201511661020052610219565b6001600160a01b038116811461015b575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b805161017d81610147565b919050565b5f5f6101408385031215610194575f5ffd5b825161019f81610147565b9150603f830184136101af575f5ffd5b60405161012081016001600160401b03811182821017156101d2576101d261015e565b604052806101408501868111156101e7575f5ffd5b602086015b8181101561020b576101fd81610172565b8352602092830192016101ec565b505050809150509250929050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e051610200516135516103945f395f81816104be015281816108d90152818161108b01526118c501525f81816105b6015281816108a601528181611058015261189201525f818161031a0152818161087301528181611025015261185f01525f818161036c0152818161084101528181610ff3015261182d01525f81816102c801528181610908015281816110ba01526118f401525f81816106080152818161093c015281816110ee015281816111d501528181611418015281816119280152611bb901525f81816101e5015281816107d801528181610f8a015281816117c40152611c6e01525f8181610445015281816107a401528181610f56015281816117900152611c3a01525f81816105230152818161080d01528181610fbf01526117f901525f818161048b01528181611d44015261230f01525f611ed401525f611eac01525f611f7801526135515ff3fe6080604052600436106101d0575f3560e01c80639de6e0c7116100fd578063d7145ba711610092578063e6add99311610062578063e6add993146105f7578063f4ac896b1461062a578063f698da2514610649578063f7888aec1461065d575f5ffd5b8063d7145ba714610564578063df18e0471461057a578063e30eb986146105a5578063e35b8ce2146105d8575f5ffd5b8063b3fb6564116100cd578063b3fb6564146104e0578063b77bc425146104f3578063c60e814d14610512578063cb91bc6f14610545575f5ffd5b80639de6e0c714610434578063a0cf0aea14610467578063a9b5898f1461047a578063b0cd91b1146104ad575f5ffd5b806357af183f11610173578063679309481161014357806367930948146103ad57806384b0196e146103cf57806398ffb51a146103f65780639c5ea80114610415575f5ffd5b806357af183f146103095780635cd4ad1f1461033c5780635e0a896b1461035b5780636092bd481461038e575f5ffd5b80632272d9b9116101ae5780632272d9b9146102585780632f1139541461029857806349493a4d146102b75780634d80e7c0146102ea575f5ffd5b80630742d8c4146101d457806307dbf4a7146102245780630b37d82d14610245575b5f5ffd5b3480156101df575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b34801561022f575f5ffd5b5061024361023e36600461308d565b610799565b005b61024361025336600461308d565b610b20565b348015610263575f5ffd5b506102776102723660046130d1565b610b30565b6040516fffffffffffffffffffffffffffffffff909116815260200161021b565b3480156102a3575f5ffd5b506102436102b2366004613108565b610b6f565b3480156102c2575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b3480156102f5575f5ffd5b5061024361030436600461314e565b610f4b565b348015610314575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b348015610347575f5ffd5b5061024361035636600461308d565b6111ca565b348015610366575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b506102776103a83660046130d1565b61129e565b3480156103b8575f5ffd5b506103c1602081565b60405190815260200161021b565b3480156103da575f5ffd5b506103e3611352565b60405161021b97969594939291906131f1565b348015610401575f5ffd5b5061027761041036600461308d565b61140c565b348015610420575f5ffd5b5061024361042f36600461308d565b611785565b34801561043f575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b348015610472575f5ffd5b506102075f81565b348015610485575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b3480156104b8575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b6102436104ee3660046132a3565b611a1c565b3480156104fe575f5ffd5b5061024361050d3660046130d1565b611a2b565b34801561051d575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b348015610550575f5ffd5b5061024361055f36600461314e565b611bae565b34801561056f575f5ffd5b506103c162278d0081565b348015610585575f5ffd5b506103c16105943660046132d6565b60026020525f908152604090205481565b3480156105b0575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b3480156105e3575f5ffd5b506102776105f23660046130d1565b611c1d565b348015610602575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b348015610635575f5ffd5b506102436106443660046132f1565b611c2f565b348015610654575f5ffd5b506103c1611ea9565b348015610668575f5ffd5b5061071a6106773660046130d1565b604080516080810182525f808252602082018190529181018290526060810191909152506001600160a01b039182165f90815260208181526040808320939094168252918252829020825160808101845281546fffffffffffffffffffffffffffffffff80821683527001000000000000000000000000000000009182900481169483019490945260019092015480841694820194909452920416606082015290565b60405161021b91905f6080820190506fffffffffffffffffffffffffffffffff83511682526fffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff60408401511660408301526fffffffffffffffffffffffffffffffff606084015116606083015292915050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906107fb5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b80156108305750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156109a9575f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806108955750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b806108c85750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b806108fb5750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061095f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015610969575080155b156109a7576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b505b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff80841691161015610a7a576109f38484611fc3565b5080546fffffffffffffffffffffffffffffffff80841691161015610a7a5780546040517fafc9871b0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff9182166044820152908316606482015260840161099e565b80547fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166fffffffffffffffffffffffffffffffff91821684900382161780835583918391601091610ae491859170010000000000000000000000000000000090910416613338565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050505050565b610b2b838383612245565b505050565b6001600160a01b038083165f90815260208181526040808320938516835292905220600101546fffffffffffffffffffffffffffffffff165b92915050565b610b77612691565b816fffffffffffffffffffffffffffffffff165f03610bc2576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001600160a01b038116610c01576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610c0b3384611fc3565b50610c173384846126c8565b6001600160a01b0383165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290610c50908490613360565b90915550506040516fffffffffffffffffffffffffffffffff831681526001600160a01b03808316919085169033907fa3e61fe8acce189666029aee3e5bb4d10746d1558d76b8564f6765a16d0725b89060200160405180910390a46001600160a01b038316610d7e575f816001600160a01b0316836fffffffffffffffffffffffffffffffff166040515f6040518083038185875af1925050503d805f8114610d15576040519150601f19603f3d011682016040523d82523d5f602084013e610d1a565b606091505b5050905080610d78576040517fc5079ddb0000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526fffffffffffffffffffffffffffffffff8416602482015260440161099e565b50610f43565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa158015610ddb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dff9190613373565b9050610e276001600160a01b038516836fffffffffffffffffffffffffffffffff86166127b2565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015610e84573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ea89190613373565b610eb29083613360565b9050836fffffffffffffffffffffffffffffffff168114158015610edf57506001600160a01b0383163014155b15610f40576040517fbd8b688f0000000000000000000000000000000000000000000000000000000081526001600160a01b03861660048201526fffffffffffffffffffffffffffffffff851660248201526044810182905260640161099e565b50505b610b2b612800565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610fad5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015610fe25750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611156575f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806110475750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b8061107a5750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b806110ad5750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906111115750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b801561111b575080155b15611154576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161099e565b505b61116184838361282a565b61116c83838361291d565b6040516fffffffffffffffffffffffffffffffff821681526001600160a01b0380841691858216918716907fe17399a72b9839110a9eebc08ac84fd3525930409d27416d7fad3e807379e7089060200160405180910390a450505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461122e576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161099e565b61123983838361297b565b61124483838361291d565b6040516fffffffffffffffffffffffffffffffff821681526001600160a01b0380841691908516907fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c9060200160405180910390a3505050565b6001600160a01b038083165f908152602081815260408083209385168352929052908120816112cd8585612a77565b600283015490915063ffffffff165b8163ffffffff168163ffffffff161015611349576001600160a01b038087165f908152600160209081526040808320938916835292815282822063ffffffff851683529052205461133f906fffffffffffffffffffffffffffffffff1685613338565b93506001016112dc565b50505092915050565b5f60608082808083600f46308480604051908082528060200260200182016040528015611389578160200160208202803683370190505b50604080518082018252600681527f4f7374726f6d00000000000000000000000000000000000000000000000000006020808301919091528251808401909352600183527f31000000000000000000000000000000000000000000000000000000000000009083015260f89690961b9d959c509a50929850909650945092509050565b5f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611471576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161099e565b6001600160a01b038481165f9081526020818152604080832093871683529290529081206002810154909164010000000090910463ffffffff16905b600283015463ffffffff9081169083161180156114ed5750846fffffffffffffffffffffffffffffffff16846fffffffffffffffffffffffffffffffff16105b801561150457506020816115008161338a565b9250105b1561160c576001600160a01b038088165f908152600160209081526040808320938a16835292905290812081611539856133c1565b94508463ffffffff1663ffffffff1681526020019081526020015f2090505f858761156491906133fe565b82549091506fffffffffffffffffffffffffffffffff908116908216111561159c575080546fffffffffffffffffffffffffffffffff165b8154819083905f906115c19084906fffffffffffffffffffffffffffffffff166133fe565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555080866116039190613338565b955050506114ad565b6001830180548591905f906116349084906fffffffffffffffffffffffffffffffff166133fe565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550838360010160108282829054906101000a90046fffffffffffffffffffffffffffffffff166116999190613338565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555062278d00426116de9190613426565b60028401805467ffffffffffffffff9290921668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9092169190911790556040516fffffffffffffffffffffffffffffffff851681526001600160a01b0380881691908916907f7cc5f06d028c0542064f033b19a863d6a6ad0e6d2e6a3edda36c48c58a9c49419060200160405180910390a35050509392505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015906117e75750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b801561181c5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611990575f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806118815750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b806118b45750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b806118e75750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061194b5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015611955575080155b1561198e576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161099e565b505b61199b83838361282a565b6001600160a01b038084165f90815260208181526040808320938616835292905290812080548392906119e19084906fffffffffffffffffffffffffffffffff16613338565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b611a27338383612245565b5050565b6001600160a01b038281165f90815260208181526040808320938516835292905220600281015468010000000000000000900467ffffffffffffffff1642811115611ac5576040517f6be810a30000000000000000000000000000000000000000000000000000000081526001600160a01b0380861660048301528416602482015267ffffffffffffffff8216604482015260640161099e565b6001820180546fffffffffffffffffffffffffffffffff8082169092558354700100000000000000000000000000000000909104821691829185915f91611b0e91859116613338565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836001600160a01b0316856001600160a01b03167fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c83604051611b9f91906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a35050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611c12576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161099e565b61116184838361297b565b5f611c288383611fc3565b9392505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611c915750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611cca576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161099e565b5f611cdb60408301602084016132d6565b90505f611cf061012084016101008501613439565b611d0060e0850160c08601613439565b611d1060a0860160808701613439565b611d206080870160608801613439565b611d2a9190613338565b611d349190613338565b611d3e9190613338565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316633218f7ac6040518163ffffffff1660e01b81526004016040805180830381865afa158015611d9d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dc19190613452565b9092509050611ddd611dd660208701876132d6565b858561282a565b611df78285611df260a0890160808a01613439565b61291d565b611e1b611e0a60c0870160a088016132d6565b85611df260e0890160c08a01613439565b611e42611e2f610100870160e088016132d6565b85611df261012089016101008a01613439565b8063ffffffff165f03611e7857611e73611e6260608701604088016132d6565b85611df26080890160608a01613439565b611ea2565b611ea2611e8b60608701604088016132d6565b85611e9c6080890160608a01613439565b84612b63565b5050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611ef657507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660a0808401919091528351808403909101815260c0909201909252805191012090565b6001600160a01b038083165f908152602081815260408083209385168352929052908120600281015463ffffffff1682611ffd8686612a77565b90508163ffffffff168163ffffffff160361201d575f9350505050610b69565b815b8163ffffffff168163ffffffff1610156120e5576001600160a01b038088165f908152600160209081526040808320938a16835292815282822063ffffffff8516835290522054612082906fffffffffffffffffffffffffffffffff1686613338565b6001600160a01b038089165f908152600160208181526040808420948c16845293815283832063ffffffff87168452905291902080547fffffffffffffffff0000000000000000000000000000000000000000000000001690559095500161201f565b506002830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff83161790556001830180548591905f906121409084906fffffffffffffffffffffffffffffffff166133fe565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555083835f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff166121a39190613338565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550846001600160a01b0316866001600160a01b03167fad98ea6855f0473cd52a227a2fb825a3054443388b071c12f98d5c121c040d2a8660405161223491906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a350505092915050565b61224d612691565b806fffffffffffffffffffffffffffffffff165f03612298576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001600160a01b0383166122d7576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f641382300000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690636413823090602401602060405180830381865afa158015612354573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123789190613487565b6123b9576040517fd0957f1f0000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015260240161099e565b5f6001600160a01b038316156123cf575f6123d1565b815b6fffffffffffffffffffffffffffffffff169050803414612427576040517f626ade300000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161099e565b6001600160a01b038316156125e7576040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa158015612493573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124b79190613373565b90506124e06001600160a01b03851633306fffffffffffffffffffffffffffffffff8716612ea2565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9082906001600160a01b038716906370a0823190602401602060405180830381865afa15801561253f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125639190613373565b61256d9190613360565b9050836fffffffffffffffffffffffffffffffff1681146125e4576040517fbd8b688f0000000000000000000000000000000000000000000000000000000081526001600160a01b03861660048201526fffffffffffffffffffffffffffffffff851660248201526044810182905260640161099e565b50505b6001600160a01b0383165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290612620908490613426565b90915550612631905084848461291d565b6040516fffffffffffffffffffffffffffffffff8316815233906001600160a01b0385811691908716907f1afb0bb546173e6a0cfd9a89e8194cc30f3ef142e522d0211bd643a72f2262879060200160405180910390a450610b2b612800565b612699612ef1565b6126c660017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612f4a565b565b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff90811690831681101561276f576040517fafc9871b0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161099e565b81547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169290036fffffffffffffffffffffffffffffffff169190911790555050565b6127bf8383836001612f51565b610b2b576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b038416600482015260240161099e565b6126c65f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006126c0565b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff70010000000000000000000000000000000090910481169083168110156128e5576040517f34d85d9e0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161099e565b81546fffffffffffffffffffffffffffffffff9390910383167001000000000000000000000000000000000292169190911790555050565b6fffffffffffffffffffffffffffffffff811615610b2b576001600160a01b038084165f90815260208181526040808320938616835292905290812080548392906119e19084906fffffffffffffffffffffffffffffffff16613338565b6001600160a01b038084165f9081526020818152604080832093861683529290522060018101546fffffffffffffffffffffffffffffffff7001000000000000000000000000000000009091048116908316811015612a39576040517fc066cef30000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161099e565b60019190910180546fffffffffffffffffffffffffffffffff9081167001000000000000000000000000000000009490930316929092021790555050565b6001600160a01b038083165f90815260208181526040808320938516835292815291812060028101549192909163ffffffff8082169264010000000090920416908490612ac49084613426565b90508294505b8163ffffffff168563ffffffff16108015612aea5750808563ffffffff16105b15612b59576001600160a01b038781165f908152600160209081526040808320938a16835292815282822063ffffffff89168352905220544270010000000000000000000000000000000090910467ffffffffffffffff1611612b595784612b51816134a6565b955050612aca565b5050505092915050565b6fffffffffffffffffffffffffffffffff821615612e9c57612b858484611fc3565b506001600160a01b038085165f90815260208181526040808320938716835292905290812060018101805491928592612bd19084906fffffffffffffffffffffffffffffffff16613338565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505f60108363ffffffff1610612c2c57612c27601063ffffffff85166134ca565b612c2f565b60015b90505f8180600181612c4763ffffffff891642613426565b612c519190613426565b612c5b9190613360565b612c6591906134ca565b612c6f9190613502565b600284015490915063ffffffff640100000000820481169116811115612d6b576001600160a01b038089165f908152600160208181526040808420948c16845293905291812090918290612cc39085613519565b63ffffffff16815260208101919091526040015f20805490915067ffffffffffffffff8085167001000000000000000000000000000000009092041610612d69578054879082905f90612d299084906fffffffffffffffffffffffffffffffff16613338565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505050505050612e9c565b505b6040518060400160405280876fffffffffffffffffffffffffffffffff1681526020018367ffffffffffffffff1681525060015f8a6001600160a01b03166001600160a01b031681526020019081526020015f205f896001600160a01b03166001600160a01b031681526020019081526020015f205f8363ffffffff1663ffffffff1681526020019081526020015f205f820151815f015f6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055506020820151815f0160106101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550905050806001612e759190613535565b8460020160046101000a81548163ffffffff021916908363ffffffff160217905550505050505b50505050565b612eb0848484846001612fcc565b612e9c576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b038516600482015260240161099e565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156126c6576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612fc0578383151615612fb4573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316613041578383151615613035573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b6001600160a01b0381168114613066575f5ffd5b50565b80356fffffffffffffffffffffffffffffffff81168114613088575f5ffd5b919050565b5f5f5f6060848603121561309f575f5ffd5b83356130aa81613052565b925060208401356130ba81613052565b91506130c860408501613069565b90509250925092565b5f5f604083850312156130e2575f5ffd5b82356130ed81613052565b915060208301356130fd81613052565b809150509250929050565b5f5f5f6060848603121561311a575f5ffd5b833561312581613052565b925061313360208501613069565b9150604084013561314381613052565b809150509250925092565b5f5f5f5f60808587031215613161575f5ffd5b843561316c81613052565b9350602085013561317c81613052565b9250604085013561318c81613052565b915061319a60608601613069565b905092959194509250565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61322b60e08301896131a5565b828103604084015261323d81896131a5565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613292578351835260209384019390920191600101613274565b50909b9a5050505050505050505050565b5f5f604083850312156132b4575f5ffd5b82356132bf81613052565b91506132cd60208401613069565b90509250929050565b5f602082840312156132e6575f5ffd5b8135611c2881613052565b5f610120828403128015613303575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff8181168382160190811115610b6957610b6961330b565b81810381811115610b6957610b6961330b565b5f60208284031215613383575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036133ba576133ba61330b565b5060010190565b5f63ffffffff8216806133d6576133d661330b565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0192915050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610b6957610b6961330b565b80820180821115610b6957610b6961330b565b5f60208284031215613449575f5ffd5b611c2882613069565b5f5f60408385031215613463575f5ffd5b825161346e81613052565b602084015190925063ffffffff811681146130fd575f5ffd5b5f60208284031215613497575f5ffd5b81518015158114611c28575f5ffd5b5f63ffffffff821663ffffffff81036134c1576134c161330b565b60010192915050565b5f826134fd577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8082028115828204841417610b6957610b6961330b565b63ffffffff8281168282160390811115610b6957610b6961330b565b63ffffffff8181168382160190811115610b6957610b6961330b56'
