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
        "type": "address[5]",
        "internalType": "address[5]"
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
  '0x6101a0604052348015610010575f5ffd5b5060405161393738038061393783398101604081905261002f9161015c565b3060808181524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060830152948101939093528282018590528051808403909201825260c0909201909152805191012060c052506001600160a01b0391821660e05280518216610100526020810151821661012052604081015182166101405260608101518216610160526080015116610180526101f0565b6001600160a01b0381168114610135575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b805161015781610121565b919050565b5f5f60c0838503121561016d575f5ffd5b825161017881610121565b9150603f83018413610188575f5ffd5b60405160a081016001600160401b03811182821017156101aa576101aa610138565b6040528060c08501868111156101be575f5ffd5b602086015b818110156101e2576101d48161014c565b8352602092830192016101c3565b505050809150509250929050565b60805160a05160c05160e05161010051610120516101405161016051610180516136486102ef5f395f81816102a90152818161079601528181610f6b015261178701525f818161051d015281816107d701528181610fac015281816110a101528181611318015281816117c80152611a9b01525f81816101b90152818161071401528181610ee9015281816117050152611b6a01525f81816103c0015281816106d301528181610ea8015281816116c40152611b2901525f818161046b0152818161075601528181610f2b015261174701525f818161040601528181611c40015261228001525f611ddd01525f611db501525f611e8101526136485ff3fe6080604052600436106101a4575f3560e01c80639de6e0c7116100e7578063d7145ba711610087578063e6add99311610062578063e6add9931461050c578063f4ac896b1461053f578063f698da251461055e578063f7888aec14610572575f5ffd5b8063d7145ba7146104ac578063df18e047146104c2578063e35b8ce2146104ed575f5ffd5b8063b3fb6564116100c2578063b3fb656414610428578063b77bc4251461043b578063c60e814d1461045a578063cb91bc6f1461048d575f5ffd5b80639de6e0c7146103af578063a0cf0aea146103e2578063a9b5898f146103f5575f5ffd5b80634d80e7c011610152578063679309481161012d578063679309481461032857806384b0196e1461034a57806398ffb51a146103715780639c5ea80114610390575f5ffd5b80634d80e7c0146102cb5780635cd4ad1f146102ea5780636092bd4814610309575f5ffd5b80632272d9b9116101825780632272d9b9146102395780632f1139541461027957806349493a4d14610298575f5ffd5b80630742d8c4146101a857806307dbf4a7146102055780630b37d82d14610226575b5f5ffd5b3480156101b3575f5ffd5b506101db7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b348015610210575f5ffd5b5061022461021f366004613177565b6106bb565b005b610224610234366004613177565b6109c9565b348015610244575f5ffd5b506102586102533660046131bb565b6109d9565b6040516fffffffffffffffffffffffffffffffff90911681526020016101fc565b348015610284575f5ffd5b506102246102933660046131f2565b610a25565b3480156102a3575f5ffd5b506101db7f000000000000000000000000000000000000000000000000000000000000000081565b3480156102d6575f5ffd5b506102246102e5366004613238565b610e90565b3480156102f5575f5ffd5b50610224610304366004613177565b611089565b348015610314575f5ffd5b506102586103233660046131bb565b611177565b348015610333575f5ffd5b5061033c602081565b6040519081526020016101fc565b348015610355575f5ffd5b5061035e611245565b6040516101fc97969594939291906132db565b34801561037c575f5ffd5b5061025861038b366004613177565b6112ff565b34801561039b575f5ffd5b506102246103aa366004613177565b6116ac565b3480156103ba575f5ffd5b506101db7f000000000000000000000000000000000000000000000000000000000000000081565b3480156103ed575f5ffd5b506101db5f81565b348015610400575f5ffd5b506101db7f000000000000000000000000000000000000000000000000000000000000000081565b61022461043636600461339a565b6118bd565b348015610446575f5ffd5b506102246104553660046131bb565b6118cc565b348015610465575f5ffd5b506101db7f000000000000000000000000000000000000000000000000000000000000000081565b348015610498575f5ffd5b506102246104a7366004613238565b611a83565b3480156104b7575f5ffd5b5061033c62278d0081565b3480156104cd575f5ffd5b5061033c6104dc3660046133cd565b60026020525f908152604090205481565b3480156104f8575f5ffd5b506102586105073660046131bb565b611aff565b348015610517575f5ffd5b506101db7f000000000000000000000000000000000000000000000000000000000000000081565b34801561054a575f5ffd5b506102246105593660046133e8565b611b11565b348015610569575f5ffd5b5061033c611db2565b34801561057d575f5ffd5b5061063c61058c3660046131bb565b604080516080810182525f8082526020820181905291810182905260608101919091525073ffffffffffffffffffffffffffffffffffffffff9182165f90815260208181526040808320939094168252918252829020825160808101845281546fffffffffffffffffffffffffffffffff80821683527001000000000000000000000000000000009182900481169483019490945260019092015480841694820194909452920416606082015290565b6040516101fc91905f6080820190506fffffffffffffffffffffffffffffffff83511682526fffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff60408401511660408301526fffffffffffffffffffffffffffffffff606084015116606083015292915050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061073757503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b801561077957503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15610838573373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906107fa57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15610838576040517fcb1185510000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff808416911610156109235761088f8484611ed9565b5080546fffffffffffffffffffffffffffffffff808416911610156109235780546040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff9182166044820152908316606482015260840161082f565b80547fffffffffffffffffffffffffffffffff0000000000000000000000000000000081166fffffffffffffffffffffffffffffffff9182168490038216178083558391839160109161098d9185917001000000000000000000000000000000009091041661342f565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050505050565b6109d483838361219c565b505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292905220600101546fffffffffffffffffffffffffffffffff165b92915050565b610a2d612677565b816fffffffffffffffffffffffffffffffff165f03610a78576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8116610ac4576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610ace3384611ed9565b50610ada3384846126ae565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff85169290610b20908490613457565b90915550506040516fffffffffffffffffffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff808316919085169033907fa3e61fe8acce189666029aee3e5bb4d10746d1558d76b8564f6765a16d0725b89060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff8316610c82575f8173ffffffffffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff166040515f6040518083038185875af1925050503d805f8114610c0c576040519150601f19603f3d011682016040523d82523d5f602084013e610c11565b606091505b5050905080610c7c576040517fc5079ddb00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff831660048201526fffffffffffffffffffffffffffffffff8416602482015260440161082f565b50610e88565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015610cec573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d10919061346a565b9050610d4573ffffffffffffffffffffffffffffffffffffffff8516836fffffffffffffffffffffffffffffffff86166127b2565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8616906370a0823190602401602060405180830381865afa158015610daf573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610dd3919061346a565b610ddd9083613457565b9050836fffffffffffffffffffffffffffffffff168114158015610e17575073ffffffffffffffffffffffffffffffffffffffff83163014155b15610e85576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff851660248201526044810182905260640161082f565b50505b6109d461280d565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590610f0c57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b8015610f4e57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611008573373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590610fcf57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611008576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161082f565b611013848383612837565b61101e838383612944565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691858216918716907fe17399a72b9839110a9eebc08ac84fd3525930409d27416d7fad3e807379e7089060200160405180910390a450505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146110fa576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161082f565b6111058383836129af565b611110838383612944565b6040516fffffffffffffffffffffffffffffffff8216815273ffffffffffffffffffffffffffffffffffffffff80841691908516907fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c9060200160405180910390a3505050565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120816111b38585612ac5565b600283015490915063ffffffff165b8163ffffffff168163ffffffff16101561123c5773ffffffffffffffffffffffffffffffffffffffff8087165f908152600160209081526040808320938916835292815282822063ffffffff8516835290522054611232906fffffffffffffffffffffffffffffffff168561342f565b93506001016111c2565b50505092915050565b5f60608082808083600f4630848060405190808252806020026020018201604052801561127c578160200160208202803683370190505b50604080518082018252600681527f4f7374726f6d00000000000000000000000000000000000000000000000000006020808301919091528251808401909352600183527f31000000000000000000000000000000000000000000000000000000000000009083015260f89690961b9d959c509a50929850909650945092509050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611371576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161082f565b73ffffffffffffffffffffffffffffffffffffffff8481165f9081526020818152604080832093871683529290529081206002810154909164010000000090910463ffffffff16905b600283015463ffffffff9081169083161180156113fa5750846fffffffffffffffffffffffffffffffff16846fffffffffffffffffffffffffffffffff16105b8015611411575060208161140d81613481565b9250105b156115265773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a16835292905290812081611453856134b8565b94508463ffffffff1663ffffffff1681526020019081526020015f2090505f858761147e91906134f5565b82549091506fffffffffffffffffffffffffffffffff90811690821611156114b6575080546fffffffffffffffffffffffffffffffff165b8154819083905f906114db9084906fffffffffffffffffffffffffffffffff166134f5565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550808661151d919061342f565b955050506113ba565b6001830180548591905f9061154e9084906fffffffffffffffffffffffffffffffff166134f5565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550838360010160108282829054906101000a90046fffffffffffffffffffffffffffffffff166115b3919061342f565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555062278d00426115f8919061351d565b60028401805467ffffffffffffffff9290921668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9092169190911790556040516fffffffffffffffffffffffffffffffff8516815273ffffffffffffffffffffffffffffffffffffffff80881691908916907f7cc5f06d028c0542064f033b19a863d6a6ad0e6d2e6a3edda36c48c58a9c49419060200160405180910390a35050509392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480159061172857503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b801561176a57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611824573373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015906117eb57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611824576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161082f565b61182f838383612837565b73ffffffffffffffffffffffffffffffffffffffff8084165f90815260208181526040808320938616835292905290812080548392906118829084906fffffffffffffffffffffffffffffffff1661342f565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550505050565b6118c833838361219c565b5050565b73ffffffffffffffffffffffffffffffffffffffff8281165f90815260208181526040808320938516835292905220600281015468010000000000000000900467ffffffffffffffff1642811115611980576040517f6be810a300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff80861660048301528416602482015267ffffffffffffffff8216604482015260640161082f565b6001820180546fffffffffffffffffffffffffffffffff8082169092558354700100000000000000000000000000000000909104821691829185915f916119c99185911661342f565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508373ffffffffffffffffffffffffffffffffffffffff168573ffffffffffffffffffffffffffffffffffffffff167fcb98693c08ded851d0df6ed505c8c83bdeeeb98bf630372853b4374fe77bbc7c83604051611a7491906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a35050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611af4576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161082f565b6110138483836129af565b5f611b0a8383611ed9565b9392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801590611b8d57503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614155b15611bc6576040517fcb11855100000000000000000000000000000000000000000000000000000000815233600482015260240161082f565b5f611bd760408301602084016133cd565b90505f611bec61012084016101008501613530565b611bfc60e0850160c08601613530565b611c0c60a0860160808701613530565b611c1c6080870160608801613530565b611c26919061342f565b611c30919061342f565b611c3a919061342f565b90505f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16633218f7ac6040518163ffffffff1660e01b81526004016040805180830381865afa158015611ca6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611cca9190613549565b9092509050611ce6611cdf60208701876133cd565b8585612837565b611d008285611cfb60a0890160808a01613530565b612944565b611d24611d1360c0870160a088016133cd565b85611cfb60e0890160c08a01613530565b611d4b611d38610100870160e088016133cd565b85611cfb61012089016101008a01613530565b8063ffffffff165f03611d8157611d7c611d6b60608701604088016133cd565b85611cfb6080890160608a01613530565b611dab565b611dab611d9460608701604088016133cd565b85611da56080890160608a01613530565b84612bcb565b5050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611dff57507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b73ffffffffffffffffffffffffffffffffffffffff8083165f908152602081815260408083209385168352929052908120600281015463ffffffff1682611f208686612ac5565b90508163ffffffff168163ffffffff1603611f40575f9350505050610a1f565b815b8163ffffffff168163ffffffff1610156120225773ffffffffffffffffffffffffffffffffffffffff8088165f908152600160209081526040808320938a16835292815282822063ffffffff8516835290522054611fb2906fffffffffffffffffffffffffffffffff168661342f565b73ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c16845293815283832063ffffffff87168452905291902080547fffffffffffffffff00000000000000000000000000000000000000000000000016905590955001611f42565b506002830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff83161790556001830180548591905f9061207d9084906fffffffffffffffffffffffffffffffff166134f5565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555083835f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff166120e0919061342f565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508473ffffffffffffffffffffffffffffffffffffffff168673ffffffffffffffffffffffffffffffffffffffff167fad98ea6855f0473cd52a227a2fb825a3054443388b071c12f98d5c121c040d2a8660405161218b91906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a350505092915050565b6121a4612677565b806fffffffffffffffffffffffffffffffff165f036121ef576040517fcbca5aa200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831661223b576040517e653a6a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f6413823000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301527f00000000000000000000000000000000000000000000000000000000000000001690636413823090602401602060405180830381865afa1580156122c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122e9919061357e565b612337576040517fd0957f1f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260240161082f565b5f73ffffffffffffffffffffffffffffffffffffffff83161561235a575f61235c565b815b6fffffffffffffffffffffffffffffffff1690508034146123b2576040517f626ade300000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161082f565b73ffffffffffffffffffffffffffffffffffffffff8316156125b3576040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015612438573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061245c919061346a565b905061249273ffffffffffffffffffffffffffffffffffffffff851633306fffffffffffffffffffffffffffffffff8716612f58565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff8716906370a0823190602401602060405180830381865afa1580156124fe573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612522919061346a565b61252c9190613457565b9050836fffffffffffffffffffffffffffffffff1681146125b0576040517fbd8b688f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff861660048201526fffffffffffffffffffffffffffffffff851660248201526044810182905260640161082f565b50505b73ffffffffffffffffffffffffffffffffffffffff83165f90815260026020526040812080546fffffffffffffffffffffffffffffffff851692906125f990849061351d565b9091555061260a9050848484612944565b6040516fffffffffffffffffffffffffffffffff83168152339073ffffffffffffffffffffffffffffffffffffffff85811691908716907f1afb0bb546173e6a0cfd9a89e8194cc30f3ef142e522d0211bd643a72f2262879060200160405180910390a4506109d461280d565b61267f612fb4565b6126ac60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061300d565b565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff90811690831681101561276f576040517fafc9871b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161082f565b81547fffffffffffffffffffffffffffffffff00000000000000000000000000000000169290036fffffffffffffffffffffffffffffffff169190911790555050565b6127bf8383836001613014565b6109d4576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161082f565b6126ac5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006126a6565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522080546fffffffffffffffffffffffffffffffff700100000000000000000000000000000000909104811690831681101561290c576040517f34d85d9e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161082f565b81546fffffffffffffffffffffffffffffffff9390910383167001000000000000000000000000000000000292169190911790555050565b6fffffffffffffffffffffffffffffffff8116156109d45773ffffffffffffffffffffffffffffffffffffffff8084165f90815260208181526040808320938616835292905290812080548392906118829084906fffffffffffffffffffffffffffffffff1661342f565b73ffffffffffffffffffffffffffffffffffffffff8084165f9081526020818152604080832093861683529290522060018101546fffffffffffffffffffffffffffffffff7001000000000000000000000000000000009091048116908316811015612a87576040517fc066cef300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8087166004830152851660248201526fffffffffffffffffffffffffffffffff80831660448301528416606482015260840161082f565b60019190910180546fffffffffffffffffffffffffffffffff9081167001000000000000000000000000000000009490930316929092021790555050565b73ffffffffffffffffffffffffffffffffffffffff8083165f90815260208181526040808320938516835292815291812060028101549192909163ffffffff8082169264010000000090920416908490612b1f908461351d565b90508294505b8163ffffffff168563ffffffff16108015612b455750808563ffffffff16105b15612bc15773ffffffffffffffffffffffffffffffffffffffff8781165f908152600160209081526040808320938a16835292815282822063ffffffff89168352905220544270010000000000000000000000000000000090910467ffffffffffffffff1611612bc15784612bb98161359d565b955050612b25565b5050505092915050565b6fffffffffffffffffffffffffffffffff821615612f5257612bed8484611ed9565b5073ffffffffffffffffffffffffffffffffffffffff8085165f90815260208181526040808320938716835292905290812060018101805491928592612c469084906fffffffffffffffffffffffffffffffff1661342f565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505f60108363ffffffff1610612ca157612c9c601063ffffffff85166135c1565b612ca4565b60015b90505f8180600181612cbc63ffffffff89164261351d565b612cc6919061351d565b612cd09190613457565b612cda91906135c1565b612ce491906135f9565b600284015490915063ffffffff640100000000820481169116811115612ded5773ffffffffffffffffffffffffffffffffffffffff8089165f908152600160208181526040808420948c16845293905291812090918290612d459085613610565b63ffffffff16815260208101919091526040015f20805490915067ffffffffffffffff8085167001000000000000000000000000000000009092041610612deb578054879082905f90612dab9084906fffffffffffffffffffffffffffffffff1661342f565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505050505050612f52565b505b6040518060400160405280876fffffffffffffffffffffffffffffffff1681526020018367ffffffffffffffff1681525060015f8a73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8973ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8363ffffffff1663ffffffff1681526020019081526020015f205f820151815f015f6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055506020820151815f0160106101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550905050806001612f2b919061362c565b8460020160046101000a81548163ffffffff021916908363ffffffff160217905550505050505b50505050565b612f6684848484600161309c565b612f52576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260240161082f565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156126ac576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316613090578383151615613084573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f5114831661311e578383151615613112573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b73ffffffffffffffffffffffffffffffffffffffff81168114613150575f5ffd5b50565b80356fffffffffffffffffffffffffffffffff81168114613172575f5ffd5b919050565b5f5f5f60608486031215613189575f5ffd5b83356131948161312f565b925060208401356131a48161312f565b91506131b260408501613153565b90509250925092565b5f5f604083850312156131cc575f5ffd5b82356131d78161312f565b915060208301356131e78161312f565b809150509250929050565b5f5f5f60608486031215613204575f5ffd5b833561320f8161312f565b925061321d60208501613153565b9150604084013561322d8161312f565b809150509250925092565b5f5f5f5f6080858703121561324b575f5ffd5b84356132568161312f565b935060208501356132668161312f565b925060408501356132768161312f565b915061328460608601613153565b905092959194509250565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61331560e083018961328f565b8281036040840152613327818961328f565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561338957835183526020938401939092019160010161336b565b50909b9a5050505050505050505050565b5f5f604083850312156133ab575f5ffd5b82356133b68161312f565b91506133c460208401613153565b90509250929050565b5f602082840312156133dd575f5ffd5b8135611b0a8161312f565b5f6101208284031280156133fa575f5ffd5b509092915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff8181168382160190811115610a1f57610a1f613402565b81810381811115610a1f57610a1f613402565b5f6020828403121561347a575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036134b1576134b1613402565b5060010190565b5f63ffffffff8216806134cd576134cd613402565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0192915050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610a1f57610a1f613402565b80820180821115610a1f57610a1f613402565b5f60208284031215613540575f5ffd5b611b0a82613153565b5f5f6040838503121561355a575f5ffd5b82516135658161312f565b602084015190925063ffffffff811681146131e7575f5ffd5b5f6020828403121561358e575f5ffd5b81518015158114611b0a575f5ffd5b5f63ffffffff821663ffffffff81036135b8576135b8613402565b60010192915050565b5f826135f4577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8082028115828204841417610a1f57610a1f613402565b63ffffffff8281168282160390811115610a1f57610a1f613402565b63ffffffff8181168382160190811115610a1f57610a1f61340256'
