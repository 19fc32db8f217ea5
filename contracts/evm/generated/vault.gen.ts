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
  '0x610180604052348015610010575f5ffd5b5060405161378038038061378083398101604081905261002f91610151565b3060808181524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060830152948101939093528282018590528051808403909201825260c0909201909152805191012060c052506001600160a01b0391821660e0528051821661010052602081015182166101205260408101518216610140526060015116610160526101e5565b6001600160a01b038116811461012a575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b805161014c81610116565b919050565b5f5f60a08385031215610162575f5ffd5b825161016d81610116565b9150603f8301841361017d575f5ffd5b604051608081016001600160401b038111828210171561019f5761019f61012d565b6040528060a08501868111156101b3575f5ffd5b602086015b818110156101d7576101c981610141565b8352602092830192016101b8565b505050809150509250929050565b60805160a05160c05160e051610100516101205161014051610160516134c96102b75f395f81816104df01528181610f61015281816111d801526118da01525f81816101ae015281816106d601528181610e2a015281816115c501526119a901525f81816103820152818161069501528181610de901528181611584015261196801525f818161042d0152818161071801528181610e6c0152818161160701526119eb01525f81816103c801528181611ac1015261210101525f611c5e01525f611c3601525f611d0201526134c95ff3fe608060405260043610610199575f3560e01c8063a0cf0aea116100dc578063d7145ba711610087578063e6add99311610062578063e6add993146104ce578063f4ac896b14610501578063f698da2514610520578063f7888aec14610534575f5ffd5b8063d7145ba71461046e578063df18e04714610484578063e35b8ce2146104af575f5ffd5b8063b77bc425116100b7578063b77bc425146103fd578063c60e814d1461041c578063cb91bc6f1461044f575f5ffd5b8063a0cf0aea146103a4578063a9b5898f146103b7578063b3fb6564146103ea575f5ffd5b80635cd4ad1f1161014757806384b0196e1161012257806384b0196e1461030c57806398ffb51a146103335780639c5ea801146103525780639de6e0c714610371575f5ffd5b80635cd4ad1f146102ac5780636092bd48146102cb57806367930948146102ea575f5ffd5b80632272d9b9116101775780632272d9b91461022e5780632f1139541461026e5780634d80e7c01461028d575f5ffd5b80630742d8c41461019d57806307dbf4a7146101fa5780630b37d82d1461021b575b5f5ffd5b3480156101a8575f5ffd5b506101d07f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b348015610205575f5ffd5b50610219610214366004612ff8565b61067d565b005b610219610229366004612ff8565b61090a565b348015610239575f5ffd5b5061024d61024836600461303c565b61091a565b6040516fffffffffffffffffffffffffffffffff90911681526020016101f1565b348015610279575f5ffd5b50610219610288366004613073565b610966565b348015610298575f5ffd5b506102196102a73660046130b9565b610dd1565b3480156102b7575f5ffd5b506102196102c6366004612ff8565b610f49565b3480156102d6575f5ffd5b5061024d6102e536600461303c565b611037565b3480156102f5575f5ffd5b506102fe602081565b6040519081526020016101f1565b348015610317575f5ffd5b50610320611105565b6040516101f1979695949392919061315c565b34801561033e575f5ffd5b5061024d61034d366004612ff8565b6111bf565b34801561035d575f5ffd5b5061021961036c366004612ff8565b61156c565b34801561037c575f5ffd5b506101d07f000000000000000000000000000000000000000000000000000000000000000081565b3480156103af575f5ffd5b506101d05f81565b3480156103c2575f5ffd5b506101d07f000000000000000000000000000000000000000000000000000000000000000081565b6102196103f836600461321b565b6116fc565b348015610408575f5ffd5b5061021961041736600461303c565b61170b565b348015610427575f5ffd5b506101d07f000000000000000000000000000000000000000000000000000000000000000081565b34801561045a575f5ffd5b506102196104693660046130b9565b6118c2565b348015610479575f5ffd5b506102fe62278d0081565b34801561048f575f5ffd5b506102fe61049e36600461324e565b60026020525f908152604090205481565b3480156104ba575f5ffd5b5061024d6104c936600461303c565b61193e565b3480156104d9575f5ffd5b506101d07f000000000000000000000000000000000000000000000000000000000000000081565b34801561050c575f5ffd5b5061021961051b366004613269565b611950565b34801561052b575f5ffd5b506102fe611c33565b34801561053f575f5ffd5b506105fe61054e36600461303c565b604080516080810182525f8082526020820181905291810182905260608101919091525073ffffffffffffffffffffffffffffffffffffffff9182165f90815260208181526040808320939094168252918252829020825160808101845281546fffffffffffffffffffffffffffffffff80821683527001000000000000000000000000000000009182900481169483019490945260019092015480841694820194909452920416606082015290565b6040516101f191905f6080820190506fffffffffffffffffffffffffffffffff83511682526fffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff60408401511660408301526fffffffffffffffffffffffffffffffff606084015116606083015292915050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906106f957503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b801561073b57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15610779576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff80841691161015610864576107d08484611d5a565b5080546fffffffffffffffffffffffffffffffff808416911610156108645780546040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff91821660448201529083166064820152608401610770565b80547fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166fffffffffffffffffffffffffffffffff918216849003821617808355839183916010916108ce918591700100000000000000000000000000000000909104166132b0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050505050565b61091583838361201d565b505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292905220600101546fffffffffffffffffffffffffffffffff165b92915050565b61096e6124f8565b816fffffffffffffffffffffffffffffffff165f036109b9576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8116610a05576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610a0f3384611d5a565b50610a1b33848461252f565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290610a619084906132d8565b90915550506040516fffffffffffffffffffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff808316919085169033907fa3e61fe8acce189666029aee3e5bb4d10746d1558d76b8564f6765a16d0725b89060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff8316610bc3575f8173ffffffffffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff166040515f6040518083038185875af1925050503d805f8114610b4d576040519150601f19603f3d011682016040523d82523d5f602084013e610b52565b606091505b5050905080610bbd576040517fc5079ddb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526fffffffffffffffffffffffffffffffff84166024820152604401610770565b50610dc9565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015610c2d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c5191906132eb565b9050610c8673ffffffffffffffffffffffffffffffffffffffff8516836fffffffffffffffffffffffffffffffff8616612633565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8616906370a0823190602401602060405180830381865afa158015610cf0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d1491906132eb565b610d1e90836132d8565b9050836fffffffffffffffffffffffffffffffff168114158015610d58575073ffffffffffffffffffffffffffffffffffffffff83163014155b15610dc6576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff8516602482015260448101829052606401610770565b50505b61091561268e565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590610e4d57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b8015610e8f57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15610ec8576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610770565b610ed38483836126b8565b610ede8383836127c5565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691858216918716907fe17399a72b9839110a9eebc08ac84fd3525930409d27416d7fad3e807379e7089060200160405180910390a450505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610fba576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610770565b610fc5838383612830565b610fd08383836127c5565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691908516907fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c9060200160405180910390a3505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120816110738585612946565b600283015490915063ffffffff165b8163ffffffff168163ffffffff1610156110fc5773ffffffffffffffffffffffffffffffffffffffff8087165f908152600160209081526040808320938916835292815282822063ffffffff85168352905220546110f2906fffffffffffffffffffffffffffffffff16856132b0565b9350600101611082565b50505092915050565b5f60608082808083600f4630848060405190808252806020026020018201604052801561113c578160200160208202803683370190505b50604080518082018252600681527f4f7374726f6d00000000000000000000000000000000000000000000000000006020808301919091528251808401909352600183527f31000000000000000000000000000000000000000000000000000000000000009083015260f89690961b9d959c509a50929850909650945092509050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611231576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610770565b73ffffffffffffffffffffffffffffffffffffffff8481165f9081526020818152604080832093871683529290529081206002810154909164010000000090910463ffffffff16905b600283015463ffffffff9081169083161180156112ba5750846fffffffffffffffffffffffffffffffff16846fffffffffffffffffffffffffffffffff16105b80156112d157506020816112cd81613302565b9250105b156113e65773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a1683529290529081208161131385613339565b94508463ffffffff1663ffffffff1681526020019081526020015f2090505f858761133e9190613376565b82549091506fffffffffffffffffffffffffffffffff9081169082161115611376575080546fffffffffffffffffffffffffffffffff165b8154819083905f9061139b9084906fffffffffffffffffffffffffffffffff16613376565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555080866113dd91906132b0565b9550505061127a565b6001830180548591905f9061140e9084906fffffffffffffffffffffffffffffffff16613376565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550838360010160108282829054906101000a90046fffffffffffffffffffffffffffffffff1661147391906132b0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555062278d00426114b8919061339e565b60028401805467ffffffffffffffff9290921668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9092169190911790556040516fffffffffffffffffffffffffffffffff8516815273ffffffffffffffffffffffffffffffffffffffff80881691908916907f7cc5f06d028c0542064f033b19a863d6a6ad0e6d2e6a3edda36c48c58a9c49419060200160405180910390a35050509392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906115e857503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b801561162a57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611663576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610770565b61166e8383836126b8565b73ffffffffffffffffffffffffffffffffffffffff8084165f90815260208181526040808320938616835292905290812080548392906116c19084906fffffffffffffffffffffffffffffffff166132b0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b61170733838361201d565b5050565b73ffffffffffffffffffffffffffffffffffffffff8281165f90815260208181526040808320938516835292905220600281015468010000000000000000900467ffffffffffffffff16428111156117bf576040517f6be810a300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff80861660048301528416602482015267ffffffffffffffff82166044820152606401610770565b6001820180546fffffffffffffffffffffffffffffffff8082169092558354700100000000000000000000000000000000909104821691829185915f91611808918591166132b0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508373ffffffffffffffffffffffffffffffffffffffff168573ffffffffffffffffffffffffffffffffffffffff167fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c836040516118b391906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a35050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611933576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610770565b610ed3848383612830565b5f6119498383611d5a565b9392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906119cc57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b8015611a0e57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611a47576040517fcb118551000000000000000000000000000000000000000000000000000000008152336004820152602401610770565b5f611a58604083016020840161324e565b90505f611a6d610120840161010085016133b1565b611a7d60e0850160c086016133b1565b611a8d60a08601608087016133b1565b611a9d60808701606088016133b1565b611aa791906132b0565b611ab191906132b0565b611abb91906132b0565b90505f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16633218f7ac6040518163ffffffff1660e01b81526004016040805180830381865afa158015611b27573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b4b91906133ca565b9092509050611b67611b60602087018761324e565b85856126b8565b611b818285611b7c60a0890160808a016133b1565b6127c5565b611ba5611b9460c0870160a0880161324e565b85611b7c60e0890160c08a016133b1565b611bcc611bb9610100870160e0880161324e565b85611b7c61012089016101008a016133b1565b8063ffffffff165f03611c0257611bfd611bec606087016040880161324e565b85611b7c6080890160608a016133b1565b611c2c565b611c2c611c15606087016040880161324e565b85611c266080890160608a016133b1565b84612a4c565b5050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611c8057507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120600281015463ffffffff1682611da18686612946565b90508163ffffffff168163ffffffff1603611dc1575f9350505050610960565b815b8163ffffffff168163ffffffff161015611ea35773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a16835292815282822063ffffffff8516835290522054611e33906fffffffffffffffffffffffffffffffff16866132b0565b73ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c16845293815283832063ffffffff87168452905291902080547fffffffffffffffff00000000000000000000000000000000000000000000000016905590955001611dc3565b506002830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff83161790556001830180548591905f90611efe9084906fffffffffffffffffffffffffffffffff16613376565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555083835f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff16611f6191906132b0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508473ffffffffffffffffffffffffffffffffffffffff168673ffffffffffffffffffffffffffffffffffffffff167fad98ea6855f0473cd52a227a2fb825a3054443388b071c12f98d5c121c040d2a8660405161200c91906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a350505092915050565b6120256124f8565b806fffffffffffffffffffffffffffffffff165f03612070576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff83166120bc576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f6413823000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301527f00000000000000000000000000000000000000000000000000000000000000001690636413823090602401602060405180830381865afa158015612146573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061216a91906133ff565b6121b8576040517fd0957f1f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83166004820152602401610770565b5f73ffffffffffffffffffffffffffffffffffffffff8316156121db575f6121dd565b815b6fffffffffffffffffffffffffffffffff169050803414612233576040517f626ade3000000000000000000000000000000000000000000000000000000000815234600482015260248101829052604401610770565b73ffffffffffffffffffffffffffffffffffffffff831615612434576040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa1580156122b9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122dd91906132eb565b905061231373ffffffffffffffffffffffffffffffffffffffff851633306fffffffffffffffffffffffffffffffff8716612dd9565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff8716906370a0823190602401602060405180830381865afa15801561237f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123a391906132eb565b6123ad91906132d8565b9050836fffffffffffffffffffffffffffffffff168114612431576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff8516602482015260448101829052606401610770565b50505b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff8516929061247a90849061339e565b9091555061248b90508484846127c5565b6040516fffffffffffffffffffffffffffffffff83168152339073ffffffffffffffffffffffffffffffffffffffff85811691908716907f1afb0bb546173e6a0cfd9a89e8194cc30f3ef142e522d0211bd643a72f2262879060200160405180910390a45061091561268e565b612500612e35565b61252d60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612e8e565b565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff9081169083168110156125f0576040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff808316604483015284166064820152608401610770565b81547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169290036fffffffffffffffffffffffffffffffff169190911790555050565b6126408383836001612e95565b610915576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610770565b61252d5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612527565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff700100000000000000000000000000000000909104811690831681101561278d576040517f34d85d9e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff808316604483015284166064820152608401610770565b81546fffffffffffffffffffffffffffffffff9390910383167001000000000000000000000000000000000292169190911790555050565b6fffffffffffffffffffffffffffffffff8116156109155773ffffffffffffffffffffffffffffffffffffffff8084165f90815260208181526040808320938616835292905290812080548392906116c19084906fffffffffffffffffffffffffffffffff166132b0565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522060018101546fffffffffffffffffffffffffffffffff7001000000000000000000000000000000009091048116908316811015612908576040517fc066cef300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff808316604483015284166064820152608401610770565b60019190910180546fffffffffffffffffffffffffffffffff9081167001000000000000000000000000000000009490930316929092021790555050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292815291812060028101549192909163ffffffff80821692640100000000909204169084906129a0908461339e565b90508294505b8163ffffffff168563ffffffff161080156129c65750808563ffffffff16105b15612a425773ffffffffffffffffffffffffffffffffffffffff8781165f908152600160209081526040808320938a16835292815282822063ffffffff89168352905220544270010000000000000000000000000000000090910467ffffffffffffffff1611612a425784612a3a8161341e565b9550506129a6565b5050505092915050565b6fffffffffffffffffffffffffffffffff821615612dd357612a6e8484611d5a565b5073ffffffffffffffffffffffffffffffffffffffff8085165f90815260208181526040808320938716835292905290812060018101805491928592612ac79084906fffffffffffffffffffffffffffffffff166132b0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505f60108363ffffffff1610612b2257612b1d601063ffffffff8516613442565b612b25565b60015b90505f8180600181612b3d63ffffffff89164261339e565b612b47919061339e565b612b5191906132d8565b612b5b9190613442565b612b65919061347a565b600284015490915063ffffffff640100000000820481169116811115612c6e5773ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c16845293905291812090918290612bc69085613491565b63ffffffff16815260208101919091526040015f20805490915067ffffffffffffffff8085167001000000000000000000000000000000009092041610612c6c578054879082905f90612c2c9084906fffffffffffffffffffffffffffffffff166132b0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505050505050612dd3565b505b6040518060400160405280876fffffffffffffffffffffffffffffffff1681526020018367ffffffffffffffff1681525060015f8a73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8973ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8363ffffffff1663ffffffff1681526020019081526020015f205f820151815f015f6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055506020820151815f0160106101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550905050806001612dac91906134ad565b8460020160046101000a81548163ffffffff021916908363ffffffff160217905550505050505b50505050565b612de7848484846001612f1d565b612dd3576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610770565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561252d576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316612f11578383151615612f05573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f51148316612f9f578383151615612f93573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b73ffffffffffffffffffffffffffffffffffffffff81168114612fd1575f5ffd5b50565b80356fffffffffffffffffffffffffffffffff81168114612ff3575f5ffd5b919050565b5f5f5f6060848603121561300a575f5ffd5b833561301581612fb0565b9250602084013561302581612fb0565b915061303360408501612fd4565b90509250925092565b5f5f6040838503121561304d575f5ffd5b823561305881612fb0565b9150602083013561306881612fb0565b809150509250929050565b5f5f5f60608486031215613085575f5ffd5b833561309081612fb0565b925061309e60208501612fd4565b915060408401356130ae81612fb0565b809150509250925092565b5f5f5f5f608085870312156130cc575f5ffd5b84356130d781612fb0565b935060208501356130e781612fb0565b925060408501356130f781612fb0565b915061310560608601612fd4565b905092959194509250565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61319660e0830189613110565b82810360408401526131a88189613110565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561320a5783518352602093840193909201916001016131ec565b50909b9a5050505050505050505050565b5f5f6040838503121561322c575f5ffd5b823561323781612fb0565b915061324560208401612fd4565b90509250929050565b5f6020828403121561325e575f5ffd5b813561194981612fb0565b5f61012082840312801561327b575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff818116838216019081111561096057610960613283565b8181038181111561096057610960613283565b5f602082840312156132fb575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361333257613332613283565b5060010190565b5f63ffffffff82168061334e5761334e613283565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0192915050565b6fffffffffffffffffffffffffffffffff828116828216039081111561096057610960613283565b8082018082111561096057610960613283565b5f602082840312156133c1575f5ffd5b61194982612fd4565b5f5f604083850312156133db575f5ffd5b82516133e681612fb0565b602084015190925063ffffffff81168114613068575f5ffd5b5f6020828403121561340f575f5ffd5b81518015158114611949575f5ffd5b5f63ffffffff821663ffffffff810361343957613439613283565b60010192915050565b5f82613475577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b808202811582820484141761096057610960613283565b63ffffffff828116828216039081111561096057610960613283565b63ffffffff81811683821601908111156109605761096061328356'
