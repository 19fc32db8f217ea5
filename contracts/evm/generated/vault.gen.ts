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
        "type": "address[4]",
        "internalType": "address[4]"
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
  '0x610180604052348015610010575f5ffd5b5060405161354238038061354283398101604081905261002f91610151565b3060808181524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060830152948101939093528282018590528051808403909201825260c0909201909152805191012060c052506001600160a01b0391821660e0528051821661010052602081015182166101205260408101518216610140526060015116610160526101e5565b6001600160a01b038116811461012a575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b805161014c81610116565b919050565b5f5f60a08385031215610162575f5ffd5b825161016d81610116565b9150603f8301841361017d575f5ffd5b604051608081016001600160401b038111828210171561019f5761019f61012d565b6040528060a08501868111156101b3575f5ffd5b602086015b818110156101d7576101c981610141565b8352602092830192016101b8565b505050809150509250929050565b60805160a05160c05160e0516101005161012051610140516101605161328b6102b75f395f818161049401528181610f160152818161118d015261169c01525f81816101980152818161068b01528181610ddf0152818161153e015261176b01525f818161036c0152818161064a01528181610d9e015281816114fd015261172a01525f81816103f8015281816106cd01528181610e210152818161158001526117ad01525f81816103b2015281816118830152611ec301525f611a2001525f6119f801525f611ac4015261328b5ff3fe608060405260043610610183575f3560e01c80639de6e0c7116100d1578063df18e0471161007c578063f4ac896b11610057578063f4ac896b146104b6578063f698da25146104d5578063f7888aec146104e9575f5ffd5b8063df18e04714610439578063e35b8ce214610464578063e6add99314610483575f5ffd5b8063b3fb6564116100ac578063b3fb6564146103d4578063c60e814d146103e7578063cb91bc6f1461041a575f5ffd5b80639de6e0c71461035b578063a0cf0aea1461038e578063a9b5898f146103a1575f5ffd5b80635cd4ad1f1161013157806384b0196e1161010c57806384b0196e146102f657806398ffb51a1461031d5780639c5ea8011461033c575f5ffd5b80635cd4ad1f146102965780636092bd48146102b557806367930948146102d4575f5ffd5b80632272d9b9116101615780632272d9b9146102185780632f113954146102585780634d80e7c014610277575f5ffd5b80630742d8c41461018757806307dbf4a7146101e45780630b37d82d14610205575b5f5ffd5b348015610192575f5ffd5b506101ba7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b3480156101ef575f5ffd5b506102036101fe366004612dba565b610632565b005b610203610213366004612dba565b6108bf565b348015610223575f5ffd5b50610237610232366004612dfe565b6108cf565b6040516fffffffffffffffffffffffffffffffff90911681526020016101db565b348015610263575f5ffd5b50610203610272366004612e35565b61091b565b348015610282575f5ffd5b50610203610291366004612e7b565b610d86565b3480156102a1575f5ffd5b506102036102b0366004612dba565b610efe565b3480156102c0575f5ffd5b506102376102cf366004612dfe565b610fec565b3480156102df575f5ffd5b506102e8602081565b6040519081526020016101db565b348015610301575f5ffd5b5061030a6110ba565b6040516101db9796959493929190612f1e565b348015610328575f5ffd5b50610237610337366004612dba565b611174565b348015610347575f5ffd5b50610203610356366004612dba565b6114e5565b348015610366575f5ffd5b506101ba7f000000000000000000000000000000000000000000000000000000000000000081565b348015610399575f5ffd5b506101ba5f81565b3480156103ac575f5ffd5b506101ba7f000000000000000000000000000000000000000000000000000000000000000081565b6102036103e2366004612fdd565b611675565b3480156103f2575f5ffd5b506101ba7f000000000000000000000000000000000000000000000000000000000000000081565b348015610425575f5ffd5b50610203610434366004612e7b565b611684565b348015610444575f5ffd5b506102e8610453366004613010565b60026020525f908152604090205481565b34801561046f575f5ffd5b5061023761047e366004612dfe565b611700565b34801561048e575f5ffd5b506101ba7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104c1575f5ffd5b506102036104d036600461302b565b611712565b3480156104e0575f5ffd5b506102e86119f5565b3480156104f4575f5ffd5b506105b3610503366004612dfe565b604080516080810182525f8082526020820181905291810182905260608101919091525073ffffffffffffffffffffffffffffffffffffffff9182165f90815260208181526040808320939094168252918252829020825160808101845281546fffffffffffffffffffffffffffffffff80821683527001000000000000000000000000000000009182900481169483019490945260019092015480841694820194909452920416606082015290565b6040516101db91905f6080820190506fffffffffffffffffffffffffffffffff83511682526fffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff60408401511660408301526fffffffffffffffffffffffffffffffff606084015116606083015292915050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906106ae57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b80156106f057503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b1561072e576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff80841691161015610819576107858484611b1c565b5080546fffffffffffffffffffffffffffffffff808416911610156108195780546040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff91821660448201529083166064820152608401610725565b80547fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166fffffffffffffffffffffffffffffffff9182168490038216178083558391839160109161088391859170010000000000000000000000000000000090910416613072565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050505050565b6108ca838383611ddf565b505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292905220600101546fffffffffffffffffffffffffffffffff165b92915050565b6109236122ba565b816fffffffffffffffffffffffffffffffff165f0361096e576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff81166109ba576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6109c43384611b1c565b506109d03384846122f1565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290610a1690849061309a565b90915550506040516fffffffffffffffffffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff808316919085169033907fa3e61fe8acce189666029aee3e5bb4d10746d1558d76b8564f6765a16d0725b89060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff8316610b78575f8173ffffffffffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff166040515f6040518083038185875af1925050503d805f8114610b02576040519150601f19603f3d011682016040523d82523d5f602084013e610b07565b606091505b5050905080610b72576040517fc5079ddb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526fffffffffffffffffffffffffffffffff84166024820152604401610725565b50610d7e565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015610be2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c0691906130ad565b9050610c3b73ffffffffffffffffffffffffffffffffffffffff8516836fffffffffffffffffffffffffffffffff86166123f5565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8616906370a0823190602401602060405180830381865afa158015610ca5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610cc991906130ad565b610cd3908361309a565b9050836fffffffffffffffffffffffffffffffff168114158015610d0d575073ffffffffffffffffffffffffffffffffffffffff83163014155b15610d7b576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff8516602482015260448101829052606401610725565b50505b6108ca612450565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590610e0257503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b8015610e4457503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15610e7d576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610725565b610e8884838361247a565b610e93838383612587565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691858216918716907fe17399a72b9839110a9eebc08ac84fd3525930409d27416d7fad3e807379e7089060200160405180910390a450505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610f6f576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610725565b610f7a8383836125f2565b610f85838383612587565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691908516907fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c9060200160405180910390a3505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120816110288585612708565b600283015490915063ffffffff165b8163ffffffff168163ffffffff1610156110b15773ffffffffffffffffffffffffffffffffffffffff8087165f908152600160209081526040808320938916835292815282822063ffffffff85168352905220546110a7906fffffffffffffffffffffffffffffffff1685613072565b9350600101611037565b50505092915050565b5f60608082808083600f463084806040519080825280602002602001820160405280156110f1578160200160208202803683370190505b50604080518082018252600681527f4f7374726f6d00000000000000000000000000000000000000000000000000006020808301919091528251808401909352600183527f31000000000000000000000000000000000000000000000000000000000000009083015260f89690961b9d959c509a50929850909650945092509050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146111e6576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610725565b73ffffffffffffffffffffffffffffffffffffffff8481165f9081526020818152604080832093871683529290529081206002810154909164010000000090910463ffffffff16905b600283015463ffffffff90811690831611801561126f5750846fffffffffffffffffffffffffffffffff16846fffffffffffffffffffffffffffffffff16105b80156112865750602081611282816130c4565b9250105b1561139b5773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a168352929052908120816112c8856130fb565b94508463ffffffff1663ffffffff1681526020019081526020015f2090505f85876112f39190613138565b82549091506fffffffffffffffffffffffffffffffff908116908216111561132b575080546fffffffffffffffffffffffffffffffff165b8154819083905f906113509084906fffffffffffffffffffffffffffffffff16613138565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555080866113929190613072565b9550505061122f565b6001830180548591905f906113c39084906fffffffffffffffffffffffffffffffff16613138565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550838360010160108282829054906101000a90046fffffffffffffffffffffffffffffffff166114289190613072565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508573ffffffffffffffffffffffffffffffffffffffff168773ffffffffffffffffffffffffffffffffffffffff167f7cc5f06d028c0542064f033b19a863d6a6ad0e6d2e6a3edda36c48c58a9c4941866040516114d391906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a35050509392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061156157503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b80156115a357503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b156115dc576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610725565b6115e783838361247a565b73ffffffffffffffffffffffffffffffffffffffff8084165f908152602081815260408083209386168352929052908120805483929061163a9084906fffffffffffffffffffffffffffffffff16613072565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b611680338383611ddf565b5050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146116f5576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610725565b610e888483836125f2565b5f61170b8383611b1c565b9392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061178e57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b80156117d057503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611809576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610725565b5f61181a6040830160208401613010565b90505f61182f61012084016101008501613160565b61183f60e0850160c08601613160565b61184f60a0860160808701613160565b61185f6080870160608801613160565b6118699190613072565b6118739190613072565b61187d9190613072565b90505f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16633218f7ac6040518163ffffffff1660e01b81526004016040805180830381865afa1580156118e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061190d9190613179565b90925090506119296119226020870187613010565b858561247a565b611943828561193e60a0890160808a01613160565b612587565b61196761195660c0870160a08801613010565b8561193e60e0890160c08a01613160565b61198e61197b610100870160e08801613010565b8561193e61012089016101008a01613160565b8063ffffffff165f036119c4576119bf6119ae6060870160408801613010565b8561193e6080890160608a01613160565b6119ee565b6119ee6119d76060870160408801613010565b856119e86080890160608a01613160565b8461280e565b5050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611a4257507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120600281015463ffffffff1682611b638686612708565b90508163ffffffff168163ffffffff1603611b83575f9350505050610915565b815b8163ffffffff168163ffffffff161015611c655773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a16835292815282822063ffffffff8516835290522054611bf5906fffffffffffffffffffffffffffffffff1686613072565b73ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c16845293815283832063ffffffff87168452905291902080547fffffffffffffffff00000000000000000000000000000000000000000000000016905590955001611b85565b506002830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff83161790556001830180548591905f90611cc09084906fffffffffffffffffffffffffffffffff16613138565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555083835f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff16611d239190613072565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508473ffffffffffffffffffffffffffffffffffffffff168673ffffffffffffffffffffffffffffffffffffffff167fad98ea6855f0473cd52a227a2fb825a3054443388b071c12f98d5c121c040d2a86604051611dce91906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a350505092915050565b611de76122ba565b806fffffffffffffffffffffffffffffffff165f03611e32576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8316611e7e576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f6413823000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301527f00000000000000000000000000000000000000000000000000000000000000001690636413823090602401602060405180830381865afa158015611f08573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f2c91906131ae565b611f7a576040517fd0957f1f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83166004820152602401610725565b5f73ffffffffffffffffffffffffffffffffffffffff831615611f9d575f611f9f565b815b6fffffffffffffffffffffffffffffffff169050803414611ff5576040517f626ade3000000000000000000000000000000000000000000000000000000000815234600482015260248101829052604401610725565b73ffffffffffffffffffffffffffffffffffffffff8316156121f6576040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa15801561207b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061209f91906130ad565b90506120d573ffffffffffffffffffffffffffffffffffffffff851633306fffffffffffffffffffffffffffffffff8716612b9b565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff8716906370a0823190602401602060405180830381865afa158015612141573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061216591906130ad565b61216f919061309a565b9050836fffffffffffffffffffffffffffffffff1681146121f3576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff8516602482015260448101829052606401610725565b50505b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff8516929061223c9084906131cd565b9091555061224d9050848484612587565b6040516fffffffffffffffffffffffffffffffff83168152339073ffffffffffffffffffffffffffffffffffffffff85811691908716907f1afb0bb546173e6a0cfd9a89e8194cc30f3ef142e522d0211bd643a72f2262879060200160405180910390a4506108ca612450565b6122c2612bf7565b6122ef60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612c50565b565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff9081169083168110156123b2576040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff808316604483015284166064820152608401610725565b81547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169290036fffffffffffffffffffffffffffffffff169190911790555050565b6124028383836001612c57565b6108ca576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610725565b6122ef5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006122e9565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff700100000000000000000000000000000000909104811690831681101561254f576040517f34d85d9e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff808316604483015284166064820152608401610725565b81546fffffffffffffffffffffffffffffffff9390910383167001000000000000000000000000000000000292169190911790555050565b6fffffffffffffffffffffffffffffffff8116156108ca5773ffffffffffffffffffffffffffffffffffffffff8084165f908152602081815260408083209386168352929052908120805483929061163a9084906fffffffffffffffffffffffffffffffff16613072565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522060018101546fffffffffffffffffffffffffffffffff70010000000000000000000000000000000090910481169083168110156126ca576040517fc066cef300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff808316604483015284166064820152608401610725565b60019190910180546fffffffffffffffffffffffffffffffff9081167001000000000000000000000000000000009490930316929092021790555050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292815291812060028101549192909163ffffffff808216926401000000009092041690849061276290846131cd565b90508294505b8163ffffffff168563ffffffff161080156127885750808563ffffffff16105b156128045773ffffffffffffffffffffffffffffffffffffffff8781165f908152600160209081526040808320938a16835292815282822063ffffffff89168352905220544270010000000000000000000000000000000090910467ffffffffffffffff161161280457846127fc816131e0565b955050612768565b5050505092915050565b6fffffffffffffffffffffffffffffffff821615612b95576128308484611b1c565b5073ffffffffffffffffffffffffffffffffffffffff8085165f908152602081815260408083209387168352929052908120600181018054919285926128899084906fffffffffffffffffffffffffffffffff16613072565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505f60108363ffffffff16106128e4576128df601063ffffffff8516613204565b6128e7565b60015b90505f81806001816128ff63ffffffff8916426131cd565b61290991906131cd565b612913919061309a565b61291d9190613204565b612927919061323c565b600284015490915063ffffffff640100000000820481169116811115612a305773ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c168452939052918120909182906129889085613253565b63ffffffff16815260208101919091526040015f20805490915067ffffffffffffffff8085167001000000000000000000000000000000009092041610612a2e578054879082905f906129ee9084906fffffffffffffffffffffffffffffffff16613072565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505050505050612b95565b505b6040518060400160405280876fffffffffffffffffffffffffffffffff1681526020018367ffffffffffffffff1681525060015f8a73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8973ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8363ffffffff1663ffffffff1681526020019081526020015f205f820151815f015f6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055506020820151815f0160106101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550905050806001612b6e919061326f565b8460020160046101000a81548163ffffffff021916908363ffffffff160217905550505050505b50505050565b612ba9848484846001612cdf565b612b95576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610725565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156122ef576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316612cd3578383151615612cc7573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f51148316612d61578383151615612d55573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b73ffffffffffffffffffffffffffffffffffffffff81168114612d93575f5ffd5b50565b80356fffffffffffffffffffffffffffffffff81168114612db5575f5ffd5b919050565b5f5f5f60608486031215612dcc575f5ffd5b8335612dd781612d72565b92506020840135612de781612d72565b9150612df560408501612d96565b90509250925092565b5f5f60408385031215612e0f575f5ffd5b8235612e1a81612d72565b91506020830135612e2a81612d72565b809150509250929050565b5f5f5f60608486031215612e47575f5ffd5b8335612e5281612d72565b9250612e6060208501612d96565b91506040840135612e7081612d72565b809150509250925092565b5f5f5f5f60808587031215612e8e575f5ffd5b8435612e9981612d72565b93506020850135612ea981612d72565b92506040850135612eb981612d72565b9150612ec760608601612d96565b905092959194509250565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f612f5860e0830189612ed2565b8281036040840152612f6a8189612ed2565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015612fcc578351835260209384019390920191600101612fae565b50909b9a5050505050505050505050565b5f5f60408385031215612fee575f5ffd5b8235612ff981612d72565b915061300760208401612d96565b90509250929050565b5f60208284031215613020575f5ffd5b813561170b81612d72565b5f61012082840312801561303d575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff818116838216019081111561091557610915613045565b8181038181111561091557610915613045565b5f602082840312156130bd575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036130f4576130f4613045565b5060010190565b5f63ffffffff82168061311057613110613045565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0192915050565b6fffffffffffffffffffffffffffffffff828116828216039081111561091557610915613045565b5f60208284031215613170575f5ffd5b61170b82612d96565b5f5f6040838503121561318a575f5ffd5b825161319581612d72565b602084015190925063ffffffff81168114612e2a575f5ffd5b5f602082840312156131be575f5ffd5b8151801515811461170b575f5ffd5b8082018082111561091557610915613045565b5f63ffffffff821663ffffffff81036131fb576131fb613045565b60010192915050565b5f82613237577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b808202811582820484141761091557610915613045565b63ffffffff828116828216039081111561091557610915613045565b63ffffffff81811683821601908111156109155761091561304556'
