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
        "type": "address[7]",
        "internalType": "address[7]"
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
  '0x6101e0604052348015610010575f5ffd5b506040516136e13803806136e183398101604081905261002f9161016b565b3060808181524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606080840191909152828701959095528184019690965281518082038401815260c0918201835280519087012081526001600160a01b0397881660e052865188166101005294860151871661012052850151861661014052908401518516610160529083015184166101805282015183166101a0520151166101c052610201565b6001600160a01b0381168114610144575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b805161016681610130565b919050565b5f5f610100838503121561017d575f5ffd5b825161018881610130565b9150603f83018413610198575f5ffd5b60405160e081016001600160401b03811182821017156101ba576101ba610147565b604052806101008501868111156101cf575f5ffd5b602086015b818110156101f3576101e58161015b565b8352602092830192016101d4565b505050809150509250929050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516133a361033e5f395f8181610304015281816107f701528181610f43015261171701525f8181610356015281816107c501528181610f1101526116e501525f81816102b20152818161082601528181610f72015261174601525f818161058c0152818161085a01528181610fa60152818161108d015281816112d00152818161177a0152611a0b01525f81816101cf0152818161075c01528181610ea80152818161167c0152611ac001525f818161042f0152818161072801528181610e74015281816116480152611a8c01525f81816104da0152818161079101528181610edd01526116b101525f818161047501528181611b96015261216101525f611d2601525f611cfe01525f611dca01526133a35ff3fe6080604052600436106101ba575f3560e01c80639c5ea801116100f2578063cb91bc6f11610092578063e6add99311610062578063e6add9931461057b578063f4ac896b146105ae578063f698da25146105cd578063f7888aec146105e1575f5ffd5b8063cb91bc6f146104fc578063d7145ba71461051b578063df18e04714610531578063e35b8ce21461055c575f5ffd5b8063a9b5898f116100cd578063a9b5898f14610464578063b3fb656414610497578063b77bc425146104aa578063c60e814d146104c9575f5ffd5b80639c5ea801146103ff5780639de6e0c71461041e578063a0cf0aea14610451575f5ffd5b806357af183f1161015d5780636092bd48116101385780636092bd4814610378578063679309481461039757806384b0196e146103b957806398ffb51a146103e0575f5ffd5b806357af183f146102f35780635cd4ad1f146103265780635e0a896b14610345575f5ffd5b80632272d9b9116101985780632272d9b9146102425780632f1139541461028257806349493a4d146102a15780634d80e7c0146102d4575f5ffd5b80630742d8c4146101be57806307dbf4a71461020e5780630b37d82d1461022f575b5f5ffd5b3480156101c9575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b348015610219575f5ffd5b5061022d610228366004612edf565b61071d565b005b61022d61023d366004612edf565b610a3e565b34801561024d575f5ffd5b5061026161025c366004612f23565b610a4e565b6040516fffffffffffffffffffffffffffffffff9091168152602001610205565b34801561028d575f5ffd5b5061022d61029c366004612f5a565b610a8d565b3480156102ac575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b3480156102df575f5ffd5b5061022d6102ee366004612fa0565b610e69565b3480156102fe575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b348015610331575f5ffd5b5061022d610340366004612edf565b611082565b348015610350575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b348015610383575f5ffd5b50610261610392366004612f23565b611156565b3480156103a2575f5ffd5b506103ab602081565b604051908152602001610205565b3480156103c4575f5ffd5b506103cd61120a565b6040516102059796959493929190613043565b3480156103eb575f5ffd5b506102616103fa366004612edf565b6112c4565b34801561040a575f5ffd5b5061022d610419366004612edf565b61163d565b348015610429575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b34801561045c575f5ffd5b506101f15f81565b34801561046f575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b61022d6104a53660046130f5565b61186e565b3480156104b5575f5ffd5b5061022d6104c4366004612f23565b61187d565b3480156104d4575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b348015610507575f5ffd5b5061022d610516366004612fa0565b611a00565b348015610526575f5ffd5b506103ab62278d0081565b34801561053c575f5ffd5b506103ab61054b366004613128565b60026020525f908152604090205481565b348015610567575f5ffd5b50610261610576366004612f23565b611a6f565b348015610586575f5ffd5b506101f17f000000000000000000000000000000000000000000000000000000000000000081565b3480156105b9575f5ffd5b5061022d6105c8366004613143565b611a81565b3480156105d8575f5ffd5b506103ab611cfb565b3480156105ec575f5ffd5b5061069e6105fb366004612f23565b604080516080810182525f808252602082018190529181018290526060810191909152506001600160a01b039182165f90815260208181526040808320939094168252918252829020825160808101845281546fffffffffffffffffffffffffffffffff80821683527001000000000000000000000000000000009182900481169483019490945260019092015480841694820194909452920416606082015290565b60405161020591905f6080820190506fffffffffffffffffffffffffffffffff83511682526fffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff60408401511660408301526fffffffffffffffffffffffffffffffff606084015116606083015292915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061077f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b80156107b45750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156108c7575f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806108195750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061087d5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015610887575080155b156108c5576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b505b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff80841691161015610998576109118484611e15565b5080546fffffffffffffffffffffffffffffffff808416911610156109985780546040517fafc9871b0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff918216604482015290831660648201526084016108bc565b80547fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166fffffffffffffffffffffffffffffffff91821684900382161780835583918391601091610a029185917001000000000000000000000000000000009091041661318a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050505050565b610a49838383612097565b505050565b6001600160a01b038083165f90815260208181526040808320938516835292905220600101546fffffffffffffffffffffffffffffffff165b92915050565b610a956124e3565b816fffffffffffffffffffffffffffffffff165f03610ae0576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001600160a01b038116610b1f576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610b293384611e15565b50610b3533848461251a565b6001600160a01b0383165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290610b6e9084906131b2565b90915550506040516fffffffffffffffffffffffffffffffff831681526001600160a01b03808316919085169033907fa3e61fe8acce189666029aee3e5bb4d10746d1558d76b8564f6765a16d0725b89060200160405180910390a46001600160a01b038316610c9c575f816001600160a01b0316836fffffffffffffffffffffffffffffffff166040515f6040518083038185875af1925050503d805f8114610c33576040519150601f19603f3d011682016040523d82523d5f602084013e610c38565b606091505b5050905080610c96576040517fc5079ddb0000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526fffffffffffffffffffffffffffffffff841660248201526044016108bc565b50610e61565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa158015610cf9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d1d91906131c5565b9050610d456001600160a01b038516836fffffffffffffffffffffffffffffffff8616612604565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa158015610da2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dc691906131c5565b610dd090836131b2565b9050836fffffffffffffffffffffffffffffffff168114158015610dfd57506001600160a01b0383163014155b15610e5e576040517fbd8b688f0000000000000000000000000000000000000000000000000000000081526001600160a01b03861660048201526fffffffffffffffffffffffffffffffff85166024820152604481018290526064016108bc565b50505b610a49612652565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610ecb5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015610f005750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b1561100e575f336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480610f655750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590610fc95750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b8015610fd3575080155b1561100c576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108bc565b505b61101984838361267c565b61102483838361276f565b6040516fffffffffffffffffffffffffffffffff821681526001600160a01b0380841691858216918716907fe17399a72b9839110a9eebc08ac84fd3525930409d27416d7fad3e807379e7089060200160405180910390a450505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146110e6576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108bc565b6110f18383836127cd565b6110fc83838361276f565b6040516fffffffffffffffffffffffffffffffff821681526001600160a01b0380841691908516907fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c9060200160405180910390a3505050565b6001600160a01b038083165f9081526020818152604080832093851683529290529081208161118585856128c9565b600283015490915063ffffffff165b8163ffffffff168163ffffffff161015611201576001600160a01b038087165f908152600160209081526040808320938916835292815282822063ffffffff85168352905220546111f7906fffffffffffffffffffffffffffffffff168561318a565b9350600101611194565b50505092915050565b5f60608082808083600f46308480604051908082528060200260200182016040528015611241578160200160208202803683370190505b50604080518082018252600681527f4f7374726f6d00000000000000000000000000000000000000000000000000006020808301919091528251808401909352600183527f31000000000000000000000000000000000000000000000000000000000000009083015260f89690961b9d959c509a50929850909650945092509050565b5f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611329576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108bc565b6001600160a01b038481165f9081526020818152604080832093871683529290529081206002810154909164010000000090910463ffffffff16905b600283015463ffffffff9081169083161180156113a55750846fffffffffffffffffffffffffffffffff16846fffffffffffffffffffffffffffffffff16105b80156113bc57506020816113b8816131dc565b9250105b156114c4576001600160a01b038088165f908152600160209081526040808320938a168352929052908120816113f185613213565b94508463ffffffff1663ffffffff1681526020019081526020015f2090505f858761141c9190613250565b82549091506fffffffffffffffffffffffffffffffff9081169082161115611454575080546fffffffffffffffffffffffffffffffff165b8154819083905f906114799084906fffffffffffffffffffffffffffffffff16613250565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555080866114bb919061318a565b95505050611365565b6001830180548591905f906114ec9084906fffffffffffffffffffffffffffffffff16613250565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550838360010160108282829054906101000a90046fffffffffffffffffffffffffffffffff16611551919061318a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555062278d00426115969190613278565b60028401805467ffffffffffffffff9290921668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9092169190911790556040516fffffffffffffffffffffffffffffffff851681526001600160a01b0380881691908916907f7cc5f06d028c0542064f033b19a863d6a6ad0e6d2e6a3edda36c48c58a9c49419060200160405180910390a35050509392505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061169f5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b80156116d45750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b156117e2575f336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806117395750336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016145b9050336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480159061179d5750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b80156117a7575080155b156117e0576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108bc565b505b6117ed83838361267c565b6001600160a01b038084165f90815260208181526040808320938616835292905290812080548392906118339084906fffffffffffffffffffffffffffffffff1661318a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b611879338383612097565b5050565b6001600160a01b038281165f90815260208181526040808320938516835292905220600281015468010000000000000000900467ffffffffffffffff1642811115611917576040517f6be810a30000000000000000000000000000000000000000000000000000000081526001600160a01b0380861660048301528416602482015267ffffffffffffffff821660448201526064016108bc565b6001820180546fffffffffffffffffffffffffffffffff8082169092558354700100000000000000000000000000000000909104821691829185915f916119609185911661318a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550836001600160a01b0316856001600160a01b03167fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c836040516119f191906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a35050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611a64576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108bc565b6110198483836127cd565b5f611a7a8383611e15565b9392505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801590611ae35750336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614155b15611b1c576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024016108bc565b5f611b2d6040830160208401613128565b90505f611b426101208401610100850161328b565b611b5260e0850160c0860161328b565b611b6260a086016080870161328b565b611b72608087016060880161328b565b611b7c919061318a565b611b86919061318a565b611b90919061318a565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316633218f7ac6040518163ffffffff1660e01b81526004016040805180830381865afa158015611bef573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c1391906132a4565b9092509050611c2f611c286020870187613128565b858561267c565b611c498285611c4460a0890160808a0161328b565b61276f565b611c6d611c5c60c0870160a08801613128565b85611c4460e0890160c08a0161328b565b611c94611c81610100870160e08801613128565b85611c4461012089016101008a0161328b565b8063ffffffff165f03611cca57611cc5611cb46060870160408801613128565b85611c446080890160608a0161328b565b611cf4565b611cf4611cdd6060870160408801613128565b85611cee6080890160608a0161328b565b846129b5565b5050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611d4857507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660a0808401919091528351808403909101815260c0909201909252805191012090565b6001600160a01b038083165f908152602081815260408083209385168352929052908120600281015463ffffffff1682611e4f86866128c9565b90508163ffffffff168163ffffffff1603611e6f575f9350505050610a87565b815b8163ffffffff168163ffffffff161015611f37576001600160a01b038088165f908152600160209081526040808320938a16835292815282822063ffffffff8516835290522054611ed4906fffffffffffffffffffffffffffffffff168661318a565b6001600160a01b038089165f908152600160208181526040808420948c16845293815283832063ffffffff87168452905291902080547fffffffffffffffff00000000000000000000000000000000000000000000000016905590955001611e71565b506002830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff83161790556001830180548591905f90611f929084906fffffffffffffffffffffffffffffffff16613250565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555083835f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff16611ff5919061318a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550846001600160a01b0316866001600160a01b03167fad98ea6855f0473cd52a227a2fb825a3054443388b071c12f98d5c121c040d2a8660405161208691906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a350505092915050565b61209f6124e3565b806fffffffffffffffffffffffffffffffff165f036120ea576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001600160a01b038316612129576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f641382300000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690636413823090602401602060405180830381865afa1580156121a6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121ca91906132d9565b61220b576040517fd0957f1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03831660048201526024016108bc565b5f6001600160a01b03831615612221575f612223565b815b6fffffffffffffffffffffffffffffffff169050803414612279576040517f626ade30000000000000000000000000000000000000000000000000000000008152346004820152602481018290526044016108bc565b6001600160a01b03831615612439576040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f906001600160a01b038516906370a0823190602401602060405180830381865afa1580156122e5573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061230991906131c5565b90506123326001600160a01b03851633306fffffffffffffffffffffffffffffffff8716612cf4565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9082906001600160a01b038716906370a0823190602401602060405180830381865afa158015612391573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123b591906131c5565b6123bf91906131b2565b9050836fffffffffffffffffffffffffffffffff168114612436576040517fbd8b688f0000000000000000000000000000000000000000000000000000000081526001600160a01b03861660048201526fffffffffffffffffffffffffffffffff85166024820152604481018290526064016108bc565b50505b6001600160a01b0383165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290612472908490613278565b90915550612483905084848461276f565b6040516fffffffffffffffffffffffffffffffff8316815233906001600160a01b0385811691908716907f1afb0bb546173e6a0cfd9a89e8194cc30f3ef142e522d0211bd643a72f2262879060200160405180910390a450610a49612652565b6124eb612d43565b61251860017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612d9c565b565b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff9081169083168110156125c1576040517fafc9871b0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff8083166044830152841660648201526084016108bc565b81547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169290036fffffffffffffffffffffffffffffffff169190911790555050565b6126118383836001612da3565b610a49576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b03841660048201526024016108bc565b6125185f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612512565b6001600160a01b038084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff7001000000000000000000000000000000009091048116908316811015612737576040517f34d85d9e0000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff8083166044830152841660648201526084016108bc565b81546fffffffffffffffffffffffffffffffff9390910383167001000000000000000000000000000000000292169190911790555050565b6fffffffffffffffffffffffffffffffff811615610a49576001600160a01b038084165f90815260208181526040808320938616835292905290812080548392906118339084906fffffffffffffffffffffffffffffffff1661318a565b6001600160a01b038084165f9081526020818152604080832093861683529290522060018101546fffffffffffffffffffffffffffffffff700100000000000000000000000000000000909104811690831681101561288b576040517fc066cef30000000000000000000000000000000000000000000000000000000081526001600160a01b038087166004830152851660248201526fffffffffffffffffffffffffffffffff8083166044830152841660648201526084016108bc565b60019190910180546fffffffffffffffffffffffffffffffff9081167001000000000000000000000000000000009490930316929092021790555050565b6001600160a01b038083165f90815260208181526040808320938516835292815291812060028101549192909163ffffffff80821692640100000000909204169084906129169084613278565b90508294505b8163ffffffff168563ffffffff1610801561293c5750808563ffffffff16105b156129ab576001600160a01b038781165f908152600160209081526040808320938a16835292815282822063ffffffff89168352905220544270010000000000000000000000000000000090910467ffffffffffffffff16116129ab57846129a3816132f8565b95505061291c565b5050505092915050565b6fffffffffffffffffffffffffffffffff821615612cee576129d78484611e15565b506001600160a01b038085165f90815260208181526040808320938716835292905290812060018101805491928592612a239084906fffffffffffffffffffffffffffffffff1661318a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505f60108363ffffffff1610612a7e57612a79601063ffffffff851661331c565b612a81565b60015b90505f8180600181612a9963ffffffff891642613278565b612aa39190613278565b612aad91906131b2565b612ab7919061331c565b612ac19190613354565b600284015490915063ffffffff640100000000820481169116811115612bbd576001600160a01b038089165f908152600160208181526040808420948c16845293905291812090918290612b15908561336b565b63ffffffff16815260208101919091526040015f20805490915067ffffffffffffffff8085167001000000000000000000000000000000009092041610612bbb578054879082905f90612b7b9084906fffffffffffffffffffffffffffffffff1661318a565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505050505050612cee565b505b6040518060400160405280876fffffffffffffffffffffffffffffffff1681526020018367ffffffffffffffff1681525060015f8a6001600160a01b03166001600160a01b031681526020019081526020015f205f896001600160a01b03166001600160a01b031681526020019081526020015f205f8363ffffffff1663ffffffff1681526020019081526020015f205f820151815f015f6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055506020820151815f0160106101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550905050806001612cc79190613387565b8460020160046101000a81548163ffffffff021916908363ffffffff160217905550505050505b50505050565b612d02848484846001612e1e565b612cee576040517f5274afe70000000000000000000000000000000000000000000000000000000081526001600160a01b03851660048201526024016108bc565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15612518576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612e12578383151615612e06573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316612e93578383151615612e87573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b6001600160a01b0381168114612eb8575f5ffd5b50565b80356fffffffffffffffffffffffffffffffff81168114612eda575f5ffd5b919050565b5f5f5f60608486031215612ef1575f5ffd5b8335612efc81612ea4565b92506020840135612f0c81612ea4565b9150612f1a60408501612ebb565b90509250925092565b5f5f60408385031215612f34575f5ffd5b8235612f3f81612ea4565b91506020830135612f4f81612ea4565b809150509250929050565b5f5f5f60608486031215612f6c575f5ffd5b8335612f7781612ea4565b9250612f8560208501612ebb565b91506040840135612f9581612ea4565b809150509250925092565b5f5f5f5f60808587031215612fb3575f5ffd5b8435612fbe81612ea4565b93506020850135612fce81612ea4565b92506040850135612fde81612ea4565b9150612fec60608601612ebb565b905092959194509250565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61307d60e0830189612ff7565b828103604084015261308f8189612ff7565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156130e45783518352602093840193909201916001016130c6565b50909b9a5050505050505050505050565b5f5f60408385031215613106575f5ffd5b823561311181612ea4565b915061311f60208401612ebb565b90509250929050565b5f60208284031215613138575f5ffd5b8135611a7a81612ea4565b5f610120828403128015613155575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff8181168382160190811115610a8757610a8761315d565b81810381811115610a8757610a8761315d565b5f602082840312156131d5575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361320c5761320c61315d565b5060010190565b5f63ffffffff8216806132285761322861315d565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0192915050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610a8757610a8761315d565b80820180821115610a8757610a8761315d565b5f6020828403121561329b575f5ffd5b611a7a82612ebb565b5f5f604083850312156132b5575f5ffd5b82516132c081612ea4565b602084015190925063ffffffff81168114612f4f575f5ffd5b5f602082840312156132e9575f5ffd5b81518015158114611a7a575f5ffd5b5f63ffffffff821663ffffffff81036133135761331361315d565b60010192915050565b5f8261334f577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8082028115828204841417610a8757610a8761315d565b63ffffffff8281168282160390811115610a8757610a8761315d565b63ffffffff8181168382160190811115610a8757610a8761315d56'
