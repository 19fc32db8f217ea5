// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const plantsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct Sources",
        "components": [
          {
            "name": "court",
            "type": "address",
            "internalType": "contract ICourt"
          },
          {
            "name": "sessions",
            "type": "address",
            "internalType": "contract Sessions"
          },
          {
            "name": "requests",
            "type": "address",
            "internalType": "contract Requests"
          },
          {
            "name": "beacon",
            "type": "address",
            "internalType": "contract IBeacon"
          },
          {
            "name": "parameters",
            "type": "address",
            "internalType": "contract IParameters"
          },
          {
            "name": "audited",
            "type": "address",
            "internalType": "contract IAudited"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AHEAD_MAX",
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
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudited"
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
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EPOCH_SECONDS",
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
        "internalType": "contract Requests"
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
        "internalType": "contract Sessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitFindings",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "findingsOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "finding",
        "type": "tuple",
        "internalType": "struct FindingProof",
        "components": [
          {
            "name": "verdict",
            "type": "uint8",
            "internalType": "enum FindingVerdict"
          },
          {
            "name": "scoreHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "present",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openedBy",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "weight",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "agrees",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "paidInto",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "plant",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "word",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "pool",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "bond",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "plantAt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Plant",
        "components": [
          {
            "name": "planter",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "pool",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bad",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum PlantState"
          },
          {
            "name": "agreed",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "disagreed",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "word",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "plantCount",
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
    "name": "refunded",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "reveal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "secret",
        "type": "tuple",
        "internalType": "struct PlantSecret",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bad",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "traceRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stateOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "enum PlantState"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "FindingOpened",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "verdict",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum FindingVerdict"
      },
      {
        "name": "scoreHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FindingsCommitted",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantBondBurnt",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantCommitted",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "planter",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantFunded",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantPaid",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantRevealed",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "bad",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "refund",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "EscrowsDiffer",
    "inputs": [
      {
        "name": "sessions",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FinderNotEnlisted",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingNotCommitted",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingOpenedAlready",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingsCommittedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingsEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "FindingsNotNow",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "NotOfAccount",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotThePlanter",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "planter",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantBondTooLow",
    "inputs": [
      {
        "name": "bond",
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
    "name": "PlantEpochInvalid",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "PlantMismatch",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantNotInState",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum PlantState"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantNotNow",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "ReceiptNotDrawn",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "draw",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "rate",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotIncluded",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptTooOld",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchoredAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkOfOtherCourt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const plantsBytecode =
  '0x6101c080604052346103655760c081613505803803809161002082856104d6565b833981010312610365576040519060c082016001600160401b038111838210176104c25760405280516001600160a01b038116810361036557825260208101516001600160a01b0381169081810361036557602084015260408201516001600160a01b03811693908481036103655760408201526060830151916001600160a01b038316830361036557606082019283526080840151936001600160a01b0385168503610365576080830194855260a00151946001600160a01b03861686036103655760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610371575f916104a3575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610371575f91610484575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610371575f91610465575b506001600160a01b03918216911614806103e8575b156103be575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa908115610371575f9161037c575b506101805261012051604051632931132d60e11b815290602090829060049082906001600160a01b03165afa908115610371575f9161033b575b506101a052604051612fec90816105198239608051818181610ba3015281816113e501528181611f4a01526122e0015260a051818181610e1601526121f9015260c0518181816117bc0152818161273e015281816128180152612995015260e0518161229c01526101005181610bec015261012051818181610306015281816105f30152818161135d015281816114740152611c9d015261014051818181610dd2015281816114dd0152612ceb0152610160518181816112920152612da1015261018051818181611126015281816113a1015281816115f201528181611bff0152611f0401526101a051818181610203015281816107be01528181610c2f01526113250152f35b90506020813d602011610369575b81610356602093836104d6565b8101031261036557515f610234565b5f80fd5b3d9150610349565b6040513d5f823e3d90fd5b90506020813d6020116103b6575b81610397602093836104d6565b8101031261036557516001600160a01b0381168103610365575f6101fa565b3d915061038a565b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610371575f91610436575b506001600160a01b0316146101a0565b610458915060203d60201161045e575b61045081836104d6565b8101906104f9565b5f610426565b503d610446565b61047e915060203d60201161045e5761045081836104d6565b5f61018b565b61049d915060203d60201161045e5761045081836104d6565b5f61014d565b6104bc915060203d60201161045e5761045081836104d6565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104c257604052565b9081602091031261036557516001600160a01b0381168103610365579056fe6080806040526004361015610012575f80fd5b5f3560e01c9081630742d8c4146117aa57508063116cb94514611752578063131a7e241461172357806322bf0af9146114145780633600fe7c146113d0578063411557d11461138c57806349493a4d146113485780635262265a1461130e57806352930365146112c157806352b9cf3b1461127d5780638d3c100a14610fbe578063983b09ca14610e455780639de6e0c714610e01578063a9b5898f14610dbd578063aee4ad6814610b5c578063b6b88e4914610b42578063b85f7d5714610b26578063d93e60091461071e578063e424151c146106cb578063ec7ef1d914610173578063ed85d3f2146101415763f05e0f7e1461010e575f80fd5b3461013d57602036600319011261013d576004355f526005602052602060ff60405f2054166040519015158152f35b5f80fd5b3461013d57604036600319011261013d576024356001600160601b038116810361013d5761017190600435611b0c565b005b3461013d5760a036600319011261013d57600435606036602319011261013d57608435906001600160401b03821161013d576102a0600319833603011261013d576101bd8161204d565b80549092906001600160a01b0316338190036106b55750600183018054916001600160401b038360601c16916001600160401b036101fa84611853565b166102416102297f00000000000000000000000000000000000000000000000000000000000000008093611c51565b916001600160401b0361023b8761188f565b16611c51565b9080421080156106ab575b6106815750506102ae61025d611ace565b610265611ae4565b60405190602082019233845287604084015260018060a01b031660608301521515608082015260643560a082015260a081526102a260c0826119d6565b519020926004016121c1565b909591946003890194855414908161065d575b816105c0575b50806102d1611ae4565b61059d575b501561058a57606001805160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa908115610539575f91610558575b5060018101809111610544576020906024604051809481936362d2377360e11b835260048301525afa908115610539575f91610502575b5064ffffffffff6127106103af9260405160208101918252896040820152604081526103a26060826119d6565b5190200692511687612cce565b90818110156104ea575084939291905060ff60a01b6103cc611ae4565b61ffff60a01b1990921691151560a01b1617600160a91b179055555f926103f1611ae4565b806104d2575b61049d575b845460a01c946001600160601b03851694868611610486579061042561042b9261017198611af3565b90611a05565b6040838101516001600160a01b031691907f8cf71396d0a5bdb92ffdad62984c257283905e72aeb5c89728f29daad03726f390610466611ae4565b81519015158152876020820152a4606001516001600160a01b0316611ec0565b85876312d82c3560e11b5f5260045260245260445ffd5b82515f908152600560209081526040909120805460ff1916600117905561012084015101516001600160601b031693506103fc565b5082515f52600560205260ff60405f205416156103f7565b85623154c360e01b5f5260045260245260445260645ffd5b90506020813d602011610531575b8161051d602093836119d6565b8101031261013d575164ffffffffff610375565b3d9150610510565b6040513d5f823e3d90fd5b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610582575b81610573602093836119d6565b8101031261013d57518a61033e565b3d9150610566565b866311b2374d60e31b5f5260045260245ffd5b9050806105ab575b896102d6565b5060808601516001600160a01b0316156105a5565b606083015160405163a3d545f560e01b815264ffffffffff90911660048201529091506020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610539575f9161062b575b5014896102c7565b90506020813d602011610655575b81610646602093836119d6565b8101031261013d57518a610623565b3d9150610639565b60408801519091506001600160a01b0390811690610679611ace565b1614906102c1565b60849187916040519263394d3a6560e01b8452600484015242602484015260448301526064820152fd5b508142101561024c565b63700f5a2760e01b5f523360045260245260445ffd5b3461013d57604036600319011261013d576106e461180b565b6001600160401b036106f46117eb565b91165f52600360205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b3461013d57606036600319011261013d5760043561073a6117eb565b90604435916001600160401b03831161013d5782600401906080600319853603011261013d57825f52600160205260405f20916001830160ff815460a81c166007600210156109f15761078c81611801565b60028103610b0657506001600160401b03815460601c16926107e96107e36001600160401b036107bb87611871565b167f000000000000000000000000000000000000000000000000000000000000000090611c51565b8761209c565b600385015490604051976020890186815260018060a01b038316998a60408201528460608201526060815261081f6080826119d6565b51902060d01c94803595600487101561013d579060248301359460405160208101918a83528d6040830152606082015261085c608082018a611ac1565b8660a082015260a0815261087160c0826119d6565b519020925f915f9360448301359365ffffffffffff851680951415925b60308710610a5b57505050505050508415159081610a3b575b5015610a2457865f52600460205260405f20885f5260205260405f209460018060801b03865416610a0d5760ff916001600160801b03916108e89190611f33565b86546001600160801b0319166001600160801b0392909116918216178655925460a01c1615610a05576002945b60048610156109f157845460ff60801b1916958414608090811b60ff60801b1696909617948590557f3cc55c1ba8f5c93fa54dba390de899051b6547cdbbe9551077bd293540266e0695606095901c60ff16156109b35760020180546001600160801b03906109879085908316611aa8565b82546001600160801b03191691161790555b6109a66040518094611ac1565b60208301526040820152a3005b60026109ec91016109c884825460801c611aa8565b9080546001600160801b031660809290921b6001600160801b031916919091179055565b610999565b634e487b7160e01b5f52602160045260245ffd5b600194610915565b8888632d26bca760e11b5f5260045260245260445ffd5b87876314ae448f60e31b5f5260045260245260445ffd5b9050855f52600360205260405f20895f5260205260405f205414896108a7565b90919293949596845f9061013d5760019182808a8c1c1614610adb575b858a1c83168303610ab3576040519060208201928352604082015260408152610aa26060826119d6565b5190205b970195949392919061088e565b906040519060208201928352604082015260408152610ad36060826119d6565b519020610aa6565b9050610aff610aed60648901856120d3565b610af9879297926119f7565b96612108565b3590610a78565b63019dda6560e51b5f526004869052610b1e81611801565b60245260445ffd5b3461013d575f36600319011261013d5760205f54604051908152f35b3461013d575f36600319011261013d576020604051818152f35b3461013d57606036600319011261013d57610b7561180b565b6044356001600160a01b038116916024359183810361013d576040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561053957610c10915f91610d8e575b506001600160a01b031680837f0000000000000000000000000000000000000000000000000000000000000000612a4b565b15610d77576001600160401b03610c2683611835565b16610c67610c557f00000000000000000000000000000000000000000000000000000000000000008093611c51565b916001600160401b0361023b86611853565b908042108015610d6d575b610d3a5750508215610d2b57610c889082611f33565b15610d0b576001600160401b031690815f52600360205260405f20835f5260205260405f2054610cf55760207fb5f5388d34d6fc64ecd1094b81e6b63f8e7ab49d69d079e783d9c50de7f7856e91835f526003825260405f20855f5282528060405f2055604051908152a3005b50634141340560e11b5f5260045260245260445ffd5b6001600160401b039083638cc9cf4960e01b5f526004521660245260445ffd5b638f65751b60e01b5f5260045ffd5b60405163a49b326160e01b81526001600160401b0390941660048501524260248501526044840152606483015250608490fd5b5081421015610c72565b83638a5ca08d60e01b5f523360045260245260445ffd5b610db0915060203d602011610db6575b610da881836119d6565b810190611a89565b86610bde565b503d610d9e565b3461013d575f36600319011261013d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461013d575f36600319011261013d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461013d57602036600319011261013d575f610100604051610e668161198b565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015201526004355f52600160205261012060405f2060405190610eb38261198b565b80549060018060a01b0382168352602083019160a01c8252600181015490604084019160018060601b038116835260608501906001600160401b038160601c1682526001600160401b0360ff6080880192818160a01c161515845260a81c169260a0880193610f2181611801565b8452600285015495600360c08a019660018060801b038916885260e08b019860801c89520154976101008a019889526040519960018060a01b039051168a5260018060601b0390511660208a015260018060601b03905116604089015251166060870152511515608086015251610f9781611801565b60a0850152516001600160801b0390811660c085015290511660e083015251610100820152f35b3461013d57604036600319011261013d57600435610fda6117eb565b90805f52600160205260405f2091610ff1826118ad565b92610ffb84611801565b60038410611265576001810161101085611801565b805460ff60a81b191660a886901b60ff60a81b16179055611032828285611d34565b9361103c81611801565b600381036111f9575b61104e81611801565b60068114806111ec575b1561118d5750827f292e9932036c4a88386aeacd0f438c358eedb56fe00a56e4d9deed586a133dd76020835460a01c604051908152a280546001600160a01b03811690915560a01c92836110f5575b61017193505b6040516001600160601b03909116808252926001600160a01b038316917ff4ca31ba86e81879ecc10972b655093a88863e7d949b292b1a74c247f831b02290602090a3611ec0565b604051936304ade6db60e11b855261dead60048601525f602486015260448501526020846064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1938415610539576101719461115e575b506110a7565b61117f9060203d602011611186575b61117781836119d6565b810190611a28565b5084611158565b503d61116d565b906004610171959261119e81611801565b1415806111d6575b6111b1575b506110ad565b80546001600160a01b0381169091556111d09160a09190911c90611a70565b846111ab565b5080546001600160a01b038481169116146111a6565b50815460a01c1515611058565b5f8481526002602090815260408083206001600160a01b03871684529091529020549094611230916001600160601b031690611a70565b5f8481526002602090815260408083206001600160a01b0387168452909152902080546001600160601b031916905593611045565b505063019dda6560e51b5f52600452610b1e81611801565b3461013d575f36600319011261013d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461013d57604036600319011261013d576112da6117eb565b6004355f52600260205260405f209060018060a01b03165f52602052602060405f2060018060601b03905416604051908152f35b3461013d575f36600319011261013d5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461013d575f36600319011261013d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461013d575f36600319011261013d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461013d575f36600319011261013d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461013d57608036600319011261013d5761142d61180b565b6044356001600160601b038116919082810361013d57606435926001600160601b03841680850361013d5760405163a3d545f560e01b8152426004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610539575f926116ef575b506001600160401b038516918083118015906116dc575b6116ad575060405163929f834f60e01b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610539575f9161167b575b508082106116655750946020916115ed966115305f546119f7565b96875f55875f526001855260405f209060018201908154906001600160401b0360601b9060601b16906001600160401b0360601b19161781556115738583611a05565b81546001600160a01b031916339081178355815460ff60a81b1916600160a81b179091556024356003909201919091556040519182529087907f8bf46a4496595cfb232bef447c02e9e7bf1321f067ccef3c72fb41fb0f8f8b38908690a460405180968192637f4c824d60e11b8352303360048501611a40565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19384156105395760209461164a575b5061163a575b50604051908152f35b6116449082611b0c565b82611631565b61166090853d87116111865761117781836119d6565b61162b565b906312d82c3560e11b5f5260045260245260445ffd5b90506020813d6020116116a5575b81611696602093836119d6565b8101031261013d575187611515565b3d9150611689565b6001810183818311610544576020830180931161054457630e4488cf60e21b5f5260045260245260445260645ffd5b50602081018082116105445783116114c3565b9091506020813d60201161171b575b8161170b602093836119d6565b8101031261013d575190866114ac565b3d91506116fe565b3461013d57602036600319011261013d5760206117416004356118ad565b6040519061174e81611801565b8152f35b3461013d57604036600319011261013d5761176b6117eb565b6004355f52600460205260405f209060018060a01b03165f526020526040805f205460ff82519160018060801b038116835260801c1615156020820152f35b3461013d575f36600319011261013d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b602435906001600160a01b038216820361013d57565b600711156109f157565b600435906001600160401b038216820361013d57565b35906001600160401b038216820361013d57565b6001600160401b036001911601906001600160401b03821161054457565b6001600160401b036003911601906001600160401b03821161054457565b6001600160401b036005911601906001600160401b03821161054457565b6001600160401b036004911601906001600160401b03821161054457565b5f52600160205260405f206001810154906001600160401b0360ff8360a81c169260601c166118db83611801565b600183148061196e575b611953576118f283611801565b6002831490811591611935575b5061193157600201546001600160801b038116915060801c811061192b5761192657600590565b600390565b50600490565b5090565b61194b91506107bb6001600160401b0391611871565b42105f6118ff565b905061195f9150611c64565b1561196957600690565b600590565b506119836001600160401b036107bb8361188f565b4210156118e5565b61012081019081106001600160401b038211176119a757604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b038211176119a757604052565b90601f801991011681019081106001600160401b038211176119a757604052565b5f1981146105445760010190565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b9081602091031261013d5751801515810361013d5790565b6001600160a01b039182168152911660208201525f60408201526001600160601b03909116606082015260800190565b6001600160601b03918216908216019190821161054457565b9081602091031261013d57516001600160a01b038116810361013d5790565b6001600160801b03918216908216019190821161054457565b9060048210156109f15752565b6024356001600160a01b038116810361013d5790565b604435801515810361013d5790565b6001600160601b03918216908216039190821161054457565b611bfa916020916001611b1e8261204d565b018054611b43611b3d6001600160401b036107bb818560601c16611835565b8461209c565b6001600160601b0390611b599085908316611a70565b82546001600160601b03191691161790555f8181526002845260408082203383528552902080546001600160601b0390611b969085908316611a70565b82546001600160601b03191691161790556040516001600160601b03831681523391907f44d791f649dd25545f15b1faa7ce73798fa4eab28faa3594e84c76ea40744b8e908590a360405180938192637f4c824d60e11b8352303360048501611a40565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561053957611c365750565b611c4e9060203d6020116111865761117781836119d6565b50565b8181029291811591840414171561054457565b60018101908181116105445760038101809111610544576040516309017a0160e21b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa5f9181611cdc575b50611cd957505f90565b90565b611cf691925060203d6020116111865761117781836119d6565b905f611ccf565b8115611d07570490565b634e487b7160e01b5f52601260045260245ffd5b6001600160801b03918216908216039190821161054457565b5f9081526004602090815260408083206001600160a01b0390951683529390529182208054608081901c60ff1694936001600160801b0390911692918315611eb75780546001600160801b0319169055600182018054600460a882901c60ff16611d9d81611801565b03611e4457505050805460a01c93611db58386611c51565b600283015460018060801b0381169060801c810180911161054457611df991611df3916001600160601b0391611deb9190611cfd565b168097611af3565b83611a05565b15611e2d57600201805490916001600160801b0391611e1a91908316611d1b565b82546001600160801b0319169116179055565b6002018054611e42926109c89160801c611d1b565b565b869296611e53575b5050611df9565b6001600160601b03169550611e688487611c51565b60028401546001600160601b0391611e89916001600160801b031690611cfd565b16956001600160601b0390611e9f908890611af3565b82546001600160601b03191691161790555f80611e4c565b505f9450505050565b9080611eca575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af1801561053957611c365750565b6040516338f7d45d60e11b815291906020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315610539575f9361201b575b506001600160401b036107bb611f9792611835565b5f1981019081116105445760405163077f055960e01b81526001600160a01b0392831660048201525f602482015260448101919091529160209183916064918391165afa908115610539575f91611fec575090565b90506020813d602011612013575b81612007602093836119d6565b8101031261013d575190565b3d9150611ffa565b611f979193506107bb6120446001600160401b039260203d602011610db657610da881836119d6565b94925050611f82565b90815f52600160205260405f209160ff600184015460a81c16906007600110156109f15761207a82611801565b60018203612086575050565b63019dda6560e51b5f52600452610b1e81611801565b90804210156120a9575050565b608492506040519163394d3a6560e01b835260048301524260248301525f60448301526064820152fd5b903590601e198136030182121561013d57018035906001600160401b03821161013d57602001918160051b3603831361013d57565b91908110156121185760051b0190565b634e487b7160e01b5f52603260045260245ffd5b60405190612139826119bb565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b038211176119a757604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201526121ab61212c565b6101208201526101406121bc61212c565b910152565b906121ca612150565b506121d361212c565b508135906121df612150565b60405163084d73a160e11b815260048101849052909390927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661010085602481845afa948515610539575f95612a02575b50606085015161224881611801565b61225181611801565b1594851595612977575b604081019564ffffffffff875116156129645786516040516302e067a160e11b815264ffffffffff9091166004820152610140816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610539575f9161285c575b5060808101516001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361284657509063ffffffff60408a93878552835f1461281657869a5b602086019b60018060a01b03168c5260018060a01b0382511660018060a01b0388511660608801528387015264ffffffffff60018060a01b0360608401511691511660a06060890197885161237281611801565b61237b81611801565b60c0820152015260808d015260ff60808701511660e08d01520151166101008a01525f1461270057505060405162ca91ff60e51b81526004810183905261010081602481855afa8015610539575f915f916126b7575b506101408801526101208701525b859460018060a01b039051166040519260208401907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf825260408501526001600160401b0361243060208701611821565b16606085015260408501356080850152606085013560a0850152608085013560c085015260a085013560e085015260c085013561010085015260e08501356101208501526101008501356101408501526101208501356101608501526101408501356101808501526101608501356101a085015260ff6124b36101808701612e31565b166101c085015260ff6124c96101a08701612e31565b166101e085015260ff6124df6101c08701612e31565b166102008501526001600160401b036124fb6101e08701611821565b166102208501526001600160401b036125176102008701611821565b166102408501526001600160401b036125336102208701611821565b166102608501526102408501356001600160801b038116949085900361013d576042946102808201526001600160401b036125716102608801611821565b166102a08201526102a081526125896102c0826119d6565b519020918103612690577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261262760c0826119d6565b519020906040519161190160f01b8352600283015260228201522093610120810151612654818785612c3f565b6126885750509061266e8492610140850151938491612c3f565b1561267557565b836374f4111160e11b5f5260045260245ffd5b909350919050565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a8213716137906125b6565b9150506101003d81116126f9575b6126cf81836119d6565b81016101008282031261013d578060806126ec6126f39385612bf3565b9301612bf3565b5f6123d1565b503d6126c5565b6002905161270d81611801565b61271681611801565b11612722575b506123df565b60408051636f2d436560e11b81526004810185905290816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610539575f915f916127c7575b506001600160401b039064ffffffffff602060e08601519501511692604051946127a0866119bb565b85526001600160601b0316602085015216604083015260608201526101208701525f61271c565b9150506040813d60401161280e575b816127e3604093836119d6565b8101031261013d576001600160401b03612808602061280184612a37565b9301612bdf565b90612777565b3d91506127d6565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169a61231e565b8563fa5a143760e01b5f5260045260245260445ffd5b9050610140813d821161295c575b8161287861014093836119d6565b8101031261013d576040519061014082018281106001600160401b038211176119a7576040526128a781612a23565b82526128b560208201612bd0565b6020830152604081015163ffffffff8116810361013d5760408301526128dd60608201612a23565b60608301526128ee60808201612a23565b608083015260a08101516001600160801b038116810361013d57612950916101209160a085015261292160c08201612a23565b60c085015261293260e08201612a23565b60e08501526129446101008201612bd0565b61010085015201612bd0565b6101208201525f6122cc565b3d915061286a565b8363631dbb7360e11b5f5260045260245ffd5b5060405163084d73a160e11b815260048101839052610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610539575f916129d3575b5061225b565b6129f591506101003d81116129fb575b6129ed81836119d6565b810190612b19565b5f6129cd565b503d6129e3565b612a1c9195506101003d81116129fb576129ed81836119d6565b935f612239565b51906001600160a01b038216820361013d57565b51906001600160601b038216820361013d57565b6001600160a01b039091169190338314612afe5760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa908115610539575f91612ab7575b506001600160a01b0316331490565b90506040813d604011612af6575b81612ad2604093836119d6565b8101031261013d57612aef6020612ae883612a23565b9201612a37565b505f612aa8565b3d9150612ac5565b50505050600190565b519064ffffffffff8216820361013d57565b908161010091031261013d576040519061010082018281106001600160401b038211176119a757604052612b4c81612a23565b8252612b5a60208201612b07565b6020830152612b6b60408201612b07565b60408301526060810151600781101561013d576060830152608081015160ff8116810361013d57608083015260a0810151906001600160a01b038216820361013d5760e09160a0840152612bc160c08201612a37565b60c0840152015160e082015290565b519061ffff8216820361013d57565b51906001600160401b038216820361013d57565b919082608091031261013d57604051612c0b816119bb565b60606121bc81839580518552612c2360208201612a37565b6020860152612c3460408201612bdf565b604086015201612b07565b91908151928315612cc65760208101356001600160401b038116810361013d576020612c7f6001600160401b0360405f97015116936102808101906120d3565b95909460405183810191838352602182015260218152612ca06041826119d6565b604051918291518091835e8101838152039060025afa15610539575f51611cd995612e3f565b505050505f90565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa908115610539575f91612dff575b5060ff60e08301511610908115612d81575b50612d7957602090604460405180948193633f29807d60e01b83526002600484015260248301525afa908115610539575f91611fec575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610539575f91612de0575b505f612d3f565b612df9915060203d6020116111865761117781836119d6565b5f612dd9565b90506020813d602011612e29575b81612e1a602093836119d6565b8101031261013d57515f612d2d565b3d9150612e0d565b359060ff8216820361013d57565b9390926001600160401b0316806001600160401b0384161015612f95575f1901916001600160401b038311610544579190919092945f925b818410612e9d57505050506001600160401b0316159182612e9757505090565b14919050565b9092956001600160401b03859895969396168015612f8857600180881614908115612f75575b5015612f4657612ee290612edc8886859b99979b612108565b35612f9f565b925b600181161580612f34575b15612f0e57677fffffffffffffff809160011c169560011c1694612ee4565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291612e77565b506001600160401b0381161515612eef565b677fffffffffffffff80612f6f600193612f688b8988999c9d9b9e9a98612108565b3590612f9f565b98612f24565b90506001600160401b038716145f612ec3565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152612fcc6061826119d6565b604051918291518091835e8101838152039060025afa15610539575f519056'
