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
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IOffers"
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
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
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
  '0x6101c080604052346103735760c0816135a3803803809161002082856104e4565b833981010312610373576040519060c082016001600160401b038111838210176104d05760405280516001600160a01b038116810361037357825260208101516001600160a01b0381169081810361037357602084015260408201516001600160a01b03811693908481036103735760408201526060830151916001600160a01b038316830361037357606082019283526080840151936001600160a01b0385168503610373576080830194855260a00151946001600160a01b03861686036103735760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa90811561037f575f916104b1575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa90811561037f575f91610492575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa90811561037f575f91610473575b506001600160a01b03918216911614806103f6575b156103cc575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa90811561037f575f9161038a575b506101805261012051604051632931132d60e11b815290602090829060049082906001600160a01b03165afa90811561037f575f91610349575b506101a05260405161307c90816105278239608051818181610c110152818161148701528181611fdb0152612371015260a051818181610e84015261228a015260c051818181611872015281816127ce015281816128a80152612a25015260e051818181610ec8015261232d015261010051818181610b650152610c5a01526101205181818161031c01528181610621015281816113ff015281816115160152611d2a015261014051818181610e400152818161157f0152612d7b0152610160518181816113340152612e310152610180518181816111c701528181611443015281816116a701528181611ca80152611f9501526101a051818181610219015281816107eb01528181610c9d01526113c70152f35b90506020813d602011610377575b81610364602093836104e4565b8101031261037357515f610234565b5f80fd5b3d9150610357565b6040513d5f823e3d90fd5b90506020813d6020116103c4575b816103a5602093836104e4565b8101031261037357516001600160a01b0381168103610373575f6101fa565b3d9150610398565b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa90811561037f575f91610444575b506001600160a01b0316146101a0565b610466915060203d60201161046c575b61045e81836104e4565b810190610507565b5f610434565b503d610454565b61048c915060203d60201161046c5761045e81836104e4565b5f61018b565b6104ab915060203d60201161046c5761045e81836104e4565b5f61014d565b6104ca915060203d60201161046c5761045e81836104e4565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104d057604052565b9081602091031261037357516001600160a01b0381168103610373579056fe6080806040526004361015610012575f80fd5b5f3560e01c9081630742d8c41461186057508063116cb94514611807578063131a7e24146117d857806322bf0af9146114b65780633600fe7c14611472578063411557d11461142e57806349493a4d146113ea5780635262265a146113b0578063529303651461136357806352b9cf3b1461131f5780638d3c100a14611059578063983b09ca14610ef75780639a8e000f14610eb35780639de6e0c714610e6f578063a9b5898f14610e2b578063aee4ad6814610bca578063b6b88e4914610bb0578063b85f7d5714610b94578063c60e814d14610b50578063d93e60091461074c578063e424151c146106f9578063ec7ef1d914610189578063ed85d3f2146101575763f05e0f7e14610124575f80fd5b34610153576020366003190112610153576004355f526005602052602060ff60405f2054166040519015158152f35b5f80fd5b34610153576040366003190112610153576024356001600160601b03811681036101535761018790600435611b97565b005b346101535760a036600319011261015357600435606036602319011261015357608435906001600160401b038211610153576102a06003198336030112610153576101d3816120de565b80549092906001600160a01b0316338190036106e35750600183018054916001600160401b038360601c16916001600160401b0361021084611909565b1661025761023f7f00000000000000000000000000000000000000000000000000000000000000008093611cfa565b916001600160401b0361025187611945565b16611cfa565b9080421080156106d9575b6106af5750506102c4610273611b52565b61027b611b68565b60405190602082019233845287604084015260018060a01b031660608301521515608082015260643560a082015260a081526102b860c082611a9f565b51902092600401612252565b909591946003890194855414908161068b575b816105ee575b50806102e7611b68565b6105cb575b50156105b857606001805160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa908115610567575f91610586575b5060018101809111610572576020906024604051809481936362d2377360e11b835260048301525afa908115610567575f91610530575b5064ffffffffff6127106103c59260405160208101918252896040820152604081526103b8606082611a9f565b5190200692511687612d5e565b9081811015610518575084939291905060ff60a01b6103e2611b68565b61ffff60a01b1990921691151560a01b1617600160a91b179055555f92610407611b68565b80610500575b6104cd575b845460a01c946001600160601b038516948686116104b6579061043b61045b9261018798611b77565b81546001600160a01b031660a09190911b6001600160a01b031916179055565b6040838101516001600160a01b031691907f8cf71396d0a5bdb92ffdad62984c257283905e72aeb5c89728f29daad03726f390610496611b68565b81519015158152876020820152a4606001516001600160a01b0316611f51565b85876312d82c3560e11b5f5260045260245260445ffd5b925081515f52600560205260405f20600160ff198254161790556001600160601b03602061012084015101511692610412565b5082515f52600560205260ff60405f2054161561040d565b85623154c360e01b5f5260045260245260445260645ffd5b90506020813d60201161055f575b8161054b60209383611a9f565b81010312610153575164ffffffffff61038b565b3d915061053e565b6040513d5f823e3d90fd5b634e487b7160e01b5f52601160045260245ffd5b90506020813d6020116105b0575b816105a160209383611a9f565b8101031261015357518a610354565b3d9150610594565b866311b2374d60e31b5f5260045260245ffd5b9050806105d9575b896102ec565b5060808601516001600160a01b0316156105d3565b606083015160405163a3d545f560e01b815264ffffffffff90911660048201529091506020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610567575f91610659575b5014896102dd565b90506020813d602011610683575b8161067460209383611a9f565b8101031261015357518a610651565b3d9150610667565b60408801519091506001600160a01b03908116906106a7611b52565b1614906102d7565b60849187916040519263394d3a6560e01b8452600484015242602484015260448301526064820152fd5b5081421015610262565b63700f5a2760e01b5f523360045260245260445ffd5b34610153576040366003190112610153576107126118c1565b6001600160401b036107226118a1565b91165f52600360205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b34610153576060366003190112610153576004356107686118a1565b90604435916001600160401b0383116101535782600401906080600319853603011261015357825f52600160205260405f20916001830160ff815460a81c16600760021015610a1b576107ba816118b7565b60028103610b3057506001600160401b03815460601c166108166108106001600160401b036107e884611927565b167f000000000000000000000000000000000000000000000000000000000000000090611cfa565b8761212d565b600385015490604051976020890182815260018060a01b038716998a60408201528460608201526060815261084c608082611a9f565b51902060d01c948035956004871015610153579060248301359460405160208101918683528d60408301526060820152610889608082018a611b45565b8660a082015260a0815261089e60c082611a9f565b519020925f915f9360448301359365ffffffffffff851680951415925b60308710610a8557505050505050508415159081610a65575b5015610a4e57865f52600460205260405f20885f5260205260405f20946001600160801b03865416610a37576109146001600160801b039160ff93611fc4565b16926001600160801b0384166001600160801b03198754161786555460a01c165f14610a2f576002945b6004861015610a1b57845460ff60801b1916958414608090811b60ff60801b1696909617948590557f3cc55c1ba8f5c93fa54dba390de899051b6547cdbbe9551077bd293540266e0695606095901c60ff16156109d8576002016001600160801b036109ad8482845416611b25565b166001600160801b03198254161790555b6109cb6040518094611b45565b60208301526040820152a3005b6002610a1691016109ed84825460801c611b25565b81546001600160801b031660809190911b6fffffffffffffffffffffffffffffffff1916179055565b6109be565b634e487b7160e01b5f52602160045260245ffd5b60019461093e565b8888632d26bca760e11b5f5260045260245260445ffd5b87876314ae448f60e31b5f5260045260245260445ffd5b9050815f52600360205260405f20895f5260205260405f205414896108d4565b90919293949596845f906101535760019182808a8c1c1614610b05575b858a1c83168303610add576040519060208201928352604082015260408152610acc606082611a9f565b5190205b97019594939291906108bb565b906040519060208201928352604082015260408152610afd606082611a9f565b519020610ad0565b9050610b29610b176064890185612164565b610b2387929792611ac0565b96612199565b3590610aa2565b63019dda6560e51b5f526004869052610b48816118b7565b60245260445ffd5b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f3660031901126101535760205f54604051908152f35b34610153575f366003190112610153576020604051818152f35b3461015357606036600319011261015357610be36118c1565b6044356001600160a01b0381169160243591838103610153576040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561056757610c7e915f91610dfc575b506001600160a01b031680837f0000000000000000000000000000000000000000000000000000000000000000612adb565b15610de5576001600160401b03610c94836118eb565b16610cd5610cc37f00000000000000000000000000000000000000000000000000000000000000008093611cfa565b916001600160401b0361025186611909565b908042108015610ddb575b610da85750508215610d9957610cf69082611fc4565b15610d79576001600160401b031690815f52600360205260405f20835f5260205260405f2054610d635760207fb5f5388d34d6fc64ecd1094b81e6b63f8e7ab49d69d079e783d9c50de7f7856e91835f526003825260405f20855f5282528060405f2055604051908152a3005b50634141340560e11b5f5260045260245260445ffd5b6001600160401b039083638cc9cf4960e01b5f526004521660245260445ffd5b638f65751b60e01b5f5260045ffd5b60405163a49b326160e01b81526001600160401b0390941660048501524260248501526044840152606483015250608490fd5b5081421015610ce0565b83638a5ca08d60e01b5f523360045260245260445ffd5b610e1e915060203d602011610e24575b610e168183611a9f565b810190611b06565b86610c4c565b503d610e0c565b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153576020366003190112610153575f610100604051610f1881611a54565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015201526004355f5260016020526101206001600160801b03808060405f20604051938493848093610f7482611a54565b6001600160401b0381549160018060a01b0383168452602084019260a01c83526001600160601b036001820154938160408701918187168352610100600360608a0196888a60601c16885260a060ff60808d019b8181841c1615158d5260a81c169b019a610fe1816118b7565b8b5260e060028201549e8f60c082019e8f9116905201809e60801c905201549d019c8d52604051809e60018060a01b039051169052511660208d0152511660408b01525116606089015251151560808801525161103d816118b7565b60a0870152511660c0850152511660e083015251610100820152f35b34610153576040366003190112610153576004356110756118a1565b90805f52600160205260405f209161108c82611963565b92611096846118b7565b6003841061130757600181016110ab856118b7565b805460ff60a81b191660a886901b60ff60a81b161790556110cd828285611dc8565b936110d7816118b7565b6003810361129a575b6110e9816118b7565b600681148061128d575b1561122e575080837f292e9932036c4a88386aeacd0f438c358eedb56fe00a56e4d9deed586a133dd760206001600160601b03945460a01c604051908152a280546001600160a01b03811690915560a01c169283611196575b61018793505b6001600160601b036040519116928382527ff4ca31ba86e81879ecc10972b655093a88863e7d949b292b1a74c247f831b022602060018060a01b03851693a3611f51565b604051936304ade6db60e11b855261dead60048601525f602486015260448501526020846064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af193841561056757610187946111ff575b5061114c565b6112209060203d602011611227575b6112188183611a9f565b810190611ace565b50846111f9565b503d61120e565b906004610187959261123f816118b7565b141580611277575b611252575b50611152565b80546001600160a01b0381169091556112719160a09190911c90611ae6565b8461124c565b5080546001600160a01b03848116911614611247565b50815460a01c15156110f3565b936112cd90845f52600260205260405f2060018060a01b0385165f526020526001600160601b0360405f20541690611ae6565b5f8481526002602090815260408083206001600160a01b0387168452909152902080546bffffffffffffffffffffffff19169055936110e0565b505063019dda6560e51b5f52600452610b48816118b7565b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101535760403660031901126101535761137c6118a1565b6004355f52600260205260405f209060018060a01b03165f5260205260206001600160601b0360405f205416604051908152f35b34610153575f3660031901126101535760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153576080366003190112610153576114cf6118c1565b604435906001600160601b0382169182810361015357606435926001600160601b0384168085036101535760405163a3d545f560e01b8152426004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610567575f926117a4575b506001600160401b03851691808311801590611791575b611762575060405163929f834f60e01b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610567575f91611730575b5080821061171a5750946020916116a2966115d25f54611ac0565b5f81815581815260018087526040918290209081018054336001600160a01b031960a08a901b168117845569ff00ffffffffffffffff60601b1990911667ffffffffffffffff60601b60609d909d1b9c909c169b909b17600160a81b17905560243560039091015551918252969087907f8bf46a4496595cfb232bef447c02e9e7bf1321f067ccef3c72fb41fb0f8f8b38908690a4604051637f4c824d60e11b81523360048201523060248201525f60448201526001600160601b03909116606482015294859081906084820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1938415610567576020946116ff575b506116ef575b50604051908152f35b6116f99082611b97565b826116e6565b61171590853d8711611227576112188183611a9f565b6116e0565b906312d82c3560e11b5f5260045260245260445ffd5b90506020813d60201161175a575b8161174b60209383611a9f565b810103126101535751876115b7565b3d915061173e565b6001810183818311610572576020830180931161057257630e4488cf60e21b5f5260045260245260445260645ffd5b5060208101808211610572578311611565565b9091506020813d6020116117d0575b816117c060209383611a9f565b810103126101535751908661154e565b3d91506117b3565b346101535760203660031901126101535760206117f6600435611963565b60405190611803816118b7565b8152f35b34610153576040366003190112610153576118206118a1565b6004355f52600460205260405f209060018060a01b03165f526020526040805f205460ff8251916001600160801b038116835260801c1615156020820152f35b34610153575f366003190112610153577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b602435906001600160a01b038216820361015357565b60071115610a1b57565b600435906001600160401b038216820361015357565b35906001600160401b038216820361015357565b6001600160401b036001911601906001600160401b03821161057257565b6001600160401b036003911601906001600160401b03821161057257565b6001600160401b036005911601906001600160401b03821161057257565b6001600160401b036004911601906001600160401b03821161057257565b5f52600160205260405f206001810154906001600160401b0360ff8360a81c169260601c16611991836118b7565b6001831480611a37575b611a0a576119a8836118b7565b60028314908115916119ec575b506119e8576002915001546001600160801b038116809160801c116119e2576119dd57600590565b600390565b50600490565b5090565b611a0291506107e86001600160401b0391611927565b42105f6119b5565b611a2892506001600160401b039150611a22906118eb565b16611d0d565b15611a3257600690565b600590565b50611a4c6001600160401b036107e883611945565b42101561199b565b61012081019081106001600160401b03821117611a7057604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b03821117611a7057604052565b90601f801991011681019081106001600160401b03821117611a7057604052565b5f1981146105725760010190565b90816020910312610153575180151581036101535790565b906001600160601b03809116911601906001600160601b03821161057257565b9081602091031261015357516001600160a01b03811681036101535790565b906001600160801b03809116911601906001600160801b03821161057257565b906004821015610a1b5752565b6024356001600160a01b03811681036101535790565b60443580151581036101535790565b906001600160601b03809116911603906001600160601b03821161057257565b611ca3916020916001611ba9826120de565b016001600160601b03611be184828454611bdb611bd56001600160401b036107e8818560601c166118eb565b8861212d565b16611ae6565b82546bffffffffffffffffffffffff191691161790555f8181526002845260408082203383528552902080546001600160601b0390611c239085908316611ae6565b166001600160601b0319825416179055604051906001600160601b03831682527f44d791f649dd25545f15b1faa7ce73798fa4eab28faa3594e84c76ea40744b8e843393a3604051637f4c824d60e11b81523360048201523060248201525f60448201526001600160601b03909116606482015291829081906084820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561056757611cdf5750565b611cf79060203d602011611227576112188183611a9f565b50565b8181029291811591840414171561057257565b6040516330501b0d60e01b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa5f9181611d69575b50611d6657505f90565b90565b611d8391925060203d602011611227576112188183611a9f565b905f611d5c565b8115611d94570490565b634e487b7160e01b5f52601260045260245ffd5b906001600160801b03809116911603906001600160801b03821161057257565b9092915f915f52600460205260405f209060018060a01b03165f5260205260405f209283549160ff6001600160801b0384169360801c16948315611f48576001600160801b03198154169055600182018054600460ff8260a81c16611e2c816118b7565b03611ee857505050805460a01c93611e448386611cfa565b6002830154906001600160801b0382169160801c8201809211610572576001600160601b03611e79611ea193611e8193611d8a565b168097611b77565b83546001600160a01b031660a09190911b6001600160a01b031916178355565b15611ed157611ebf60026001600160801b0392019282845416611da8565b166001600160801b0319825416179055565b6002018054611ee6926109ed9160801c611da8565b565b869296611ef7575b5050611ea1565b6001600160601b039081169650611f3181611f29611f15888b611cfa565b6001600160801b0360028901541690611d8a565b168098611b77565b166001600160601b03198254161790555f80611ef0565b505f9450505050565b9080611f5b575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af1801561056757611cdf5750565b6040516338f7d45d60e11b815291906020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315610567575f936120ac575b506001600160401b036107e8612028926118eb565b5f1981019081116105725760405163077f055960e01b81526001600160a01b0392831660048201525f602482015260448101919091529160209183916064918391165afa908115610567575f9161207d575090565b90506020813d6020116120a4575b8161209860209383611a9f565b81010312610153575190565b3d915061208b565b6120289193506107e86120d56001600160401b039260203d602011610e2457610e168183611a9f565b94925050612013565b90815f52600160205260405f209160ff600184015460a81c1690600760011015610a1b5761210b826118b7565b60018203612117575050565b63019dda6560e51b5f52600452610b48816118b7565b908042101561213a575050565b608492506040519163394d3a6560e01b835260048301524260248301525f60448301526064820152fd5b903590601e198136030182121561015357018035906001600160401b03821161015357602001918160051b3603831361015357565b91908110156121a95760051b0190565b634e487b7160e01b5f52603260045260245ffd5b604051906121ca82611a84565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b03821117611a7057604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f61010082015261223c6121bd565b61012082015261014061224d6121bd565b910152565b9061225b6121e1565b506122646121bd565b508135906122706121e1565b60405163084d73a160e11b815260048101849052909390927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661010085602481845afa948515610567575f95612a92575b5060608501516122d9816118b7565b6122e2816118b7565b1594851595612a07575b604081019564ffffffffff875116156129f45786516040516302e067a160e11b815264ffffffffff9091166004820152610140816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610567575f916128ec575b5060808101516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036128d657509063ffffffff60408a93878552835f146128a657869a5b602086019b60018060a01b03168c5260018060a01b0382511660018060a01b0388511660608801528387015264ffffffffff60018060a01b0360608401511691511660a060608901978851612403816118b7565b61240c816118b7565b60c0820152015260808d015260ff60808701511660e08d01520151166101008a01525f1461279057505060405162ca91ff60e51b81526004810183905261010081602481855afa8015610567575f915f91612747575b506101408801526101208701525b859460018060a01b039051166040519260208401907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf825260408501526001600160401b036124c1602087016118d7565b16606085015260408501356080850152606085013560a0850152608085013560c085015260a085013560e085015260c085013561010085015260e08501356101208501526101008501356101408501526101208501356101608501526101408501356101808501526101608501356101a085015260ff6125446101808701612ec1565b166101c085015260ff61255a6101a08701612ec1565b166101e085015260ff6125706101c08701612ec1565b166102008501526001600160401b0361258c6101e087016118d7565b166102208501526001600160401b036125a861020087016118d7565b166102408501526001600160401b036125c461022087016118d7565b16610260850152610240850135936001600160801b038516809503610153576042946102808201526001600160401b0361260161026088016118d7565b166102a08201526102a081526126196102c082611a9f565b519020918103612720577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a081526126b760c082611a9f565b519020906040519161190160f01b83526002830152602282015220936101208101516126e4818785612ccf565b612718575050906126fe8492610140850151938491612ccf565b1561270557565b836374f4111160e11b5f5260045260245ffd5b909350919050565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790612646565b9150506101003d8111612789575b61275f8183611a9f565b8101610100828203126101535780608061277c6127839385612c83565b9301612c83565b5f612462565b503d612755565b6002905161279d816118b7565b6127a6816118b7565b116127b2575b50612470565b60408051636f2d436560e11b81526004810185905290816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610567575f915f91612857575b506001600160401b03906001600160601b0364ffffffffff602060e087015196015116936040519561283887611a84565b865216602085015216604083015260608201526101208701525f6127ac565b9150506040813d60401161289e575b8161287360409383611a9f565b81010312610153576001600160401b03612898602061289184612ac7565b9301612c6f565b90612807565b3d9150612866565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169a6123af565b8563fa5a143760e01b5f5260045260245260445ffd5b9050610140813d82116129ec575b816129086101409383611a9f565b81010312610153576040519061014082018281106001600160401b03821117611a705760405261293781612ab3565b825261294560208201612c60565b6020830152604081015163ffffffff8116810361015357604083015261296d60608201612ab3565b606083015261297e60808201612ab3565b608083015260a08101516001600160801b0381168103610153576129e0916101209160a08501526129b160c08201612ab3565b60c08501526129c260e08201612ab3565b60e08501526129d46101008201612c60565b61010085015201612c60565b6101208201525f61235d565b3d91506128fa565b8363631dbb7360e11b5f5260045260245ffd5b5060405163084d73a160e11b815260048101839052610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610567575f91612a63575b506122ec565b612a8591506101003d8111612a8b575b612a7d8183611a9f565b810190612ba9565b5f612a5d565b503d612a73565b612aac9195506101003d8111612a8b57612a7d8183611a9f565b935f6122ca565b51906001600160a01b038216820361015357565b51906001600160601b038216820361015357565b6001600160a01b039091169190338314612b8e5760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa908115610567575f91612b47575b506001600160a01b0316331490565b90506040813d604011612b86575b81612b6260409383611a9f565b8101031261015357612b7f6020612b7883612ab3565b9201612ac7565b505f612b38565b3d9150612b55565b50505050600190565b519064ffffffffff8216820361015357565b9081610100910312610153576040519061010082018281106001600160401b03821117611a7057604052612bdc81612ab3565b8252612bea60208201612b97565b6020830152612bfb60408201612b97565b604083015260608101516007811015610153576060830152608081015160ff8116810361015357608083015260a0810151906001600160a01b03821682036101535760e09160a0840152612c5160c08201612ac7565b60c0840152015160e082015290565b519061ffff8216820361015357565b51906001600160401b038216820361015357565b919082608091031261015357604051612c9b81611a84565b606061224d81839580518552612cb360208201612ac7565b6020860152612cc460408201612c6f565b604086015201612b97565b91908151928315612d565760208101356001600160401b0381168103610153576020612d0f6001600160401b0360405f9701511693610280810190612164565b95909460405183810191838352602182015260218152612d30604182611a9f565b604051918291518091835e8101838152039060025afa15610567575f51611d6695612ecf565b505050505f90565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa908115610567575f91612e8f575b5060ff60e08301511610908115612e11575b50612e0957602090604460405180948193633f29807d60e01b83526002600484015260248301525afa908115610567575f9161207d575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610567575f91612e70575b505f612dcf565b612e89915060203d602011611227576112188183611a9f565b5f612e69565b90506020813d602011612eb9575b81612eaa60209383611a9f565b8101031261015357515f612dbd565b3d9150612e9d565b359060ff8216820361015357565b9390926001600160401b0316806001600160401b0384161015613025575f1901916001600160401b038311610572579190919092945f925b818410612f2d57505050506001600160401b0316159182612f2757505090565b14919050565b9092956001600160401b0385989596939616801561301857600180881614908115613005575b5015612fd657612f7290612f6c8886859b99979b612199565b3561302f565b925b600181161580612fc4575b15612f9e57677fffffffffffffff809160011c169560011c1694612f74565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291612f07565b506001600160401b0381161515612f7f565b677fffffffffffffff80612fff600193612ff88b8988999c9d9b9e9a98612199565b359061302f565b98612fb4565b90506001600160401b038716145f612f53565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b8452602183015260418201526041815261305c606182611a9f565b604051918291518091835e8101838152039060025afa15610567575f519056'
