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
  '0x6101c080604052346103735760c0816135b1803803809161002082856104e4565b833981010312610373576040519060c082016001600160401b038111838210176104d05760405280516001600160a01b038116810361037357825260208101516001600160a01b0381169081810361037357602084015260408201516001600160a01b03811693908481036103735760408201526060830151916001600160a01b038316830361037357606082019283526080840151936001600160a01b0385168503610373576080830194855260a00151946001600160a01b03861686036103735760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa90811561037f575f916104b1575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa90811561037f575f91610492575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa90811561037f575f91610473575b506001600160a01b03918216911614806103f6575b156103cc575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa90811561037f575f9161038a575b506101805261012051604051632931132d60e11b815290602090829060049082906001600160a01b03165afa90811561037f575f91610349575b506101a05260405161308a90816105278239608051818181610bfd0152818161148301528181611fe8015261237e015260a051818181610e700152612297015260c05181818161185a015281816127dc015281816128b60152612a33015260e051818181610eb4015261233a015261010051818181610b510152610c4601526101205181818161031c01528181610609015281816113fb015281816115120152611d3b015261014051818181610e2c0152818161157b0152612d890152610160518181816113300152612e3f0152610180518181816111c40152818161143f0152818161169001528181611c9d0152611fa201526101a051818181610219015281816107d401528181610c8901526113c30152f35b90506020813d602011610377575b81610364602093836104e4565b8101031261037357515f610234565b5f80fd5b3d9150610357565b6040513d5f823e3d90fd5b90506020813d6020116103c4575b816103a5602093836104e4565b8101031261037357516001600160a01b0381168103610373575f6101fa565b3d9150610398565b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa90811561037f575f91610444575b506001600160a01b0316146101a0565b610466915060203d60201161046c575b61045e81836104e4565b810190610507565b5f610434565b503d610454565b61048c915060203d60201161046c5761045e81836104e4565b5f61018b565b6104ab915060203d60201161046c5761045e81836104e4565b5f61014d565b6104ca915060203d60201161046c5761045e81836104e4565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104d057604052565b9081602091031261037357516001600160a01b0381168103610373579056fe6080806040526004361015610012575f80fd5b5f3560e01c9081630742d8c41461184857508063116cb945146117f0578063131a7e24146117c157806322bf0af9146114b25780633600fe7c1461146e578063411557d11461142a57806349493a4d146113e65780635262265a146113ac578063529303651461135f57806352b9cf3b1461131b5780638d3c100a1461105c578063983b09ca14610ee35780639a8e000f14610e9f5780639de6e0c714610e5b578063a9b5898f14610e17578063aee4ad6814610bb6578063b6b88e4914610b9c578063b85f7d5714610b80578063c60e814d14610b3c578063d93e600914610734578063e424151c146106e1578063ec7ef1d914610189578063ed85d3f2146101575763f05e0f7e14610124575f80fd5b34610153576020366003190112610153576004355f526005602052602060ff60405f2054166040519015158152f35b5f80fd5b34610153576040366003190112610153576024356001600160601b03811681036101535761018790600435611baa565b005b346101535760a036600319011261015357600435606036602319011261015357608435906001600160401b038211610153576102a06003198336030112610153576101d3816120eb565b80549092906001600160a01b0316338190036106cb5750600183018054916001600160401b038360601c16916001600160401b03610210846118f1565b1661025761023f7f00000000000000000000000000000000000000000000000000000000000000008093611cef565b916001600160401b036102518761192d565b16611cef565b9080421080156106c1575b6106975750506102c4610273611b6c565b61027b611b82565b60405190602082019233845287604084015260018060a01b031660608301521515608082015260643560a082015260a081526102b860c082611a74565b5190209260040161225f565b9095919460038901948554149081610673575b816105d6575b50806102e7611b82565b6105b3575b50156105a057606001805160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa90811561054f575f9161056e575b506001810180911161055a576020906024604051809481936362d2377360e11b835260048301525afa90811561054f575f91610518575b5064ffffffffff6127106103c59260405160208101918252896040820152604081526103b8606082611a74565b5190200692511687612d6c565b9081811015610500575084939291905060ff60a01b6103e2611b82565b61ffff60a01b1990921691151560a01b1617600160a91b179055555f92610407611b82565b806104e8575b6104b3575b845460a01c946001600160601b0385169486861161049c579061043b6104419261018798611b91565b90611aa3565b6040838101516001600160a01b031691907f8cf71396d0a5bdb92ffdad62984c257283905e72aeb5c89728f29daad03726f39061047c611b82565b81519015158152876020820152a4606001516001600160a01b0316611f5e565b85876312d82c3560e11b5f5260045260245260445ffd5b82515f908152600560209081526040909120805460ff1916600117905561012084015101516001600160601b03169350610412565b5082515f52600560205260ff60405f2054161561040d565b85623154c360e01b5f5260045260245260445260645ffd5b90506020813d602011610547575b8161053360209383611a74565b81010312610153575164ffffffffff61038b565b3d9150610526565b6040513d5f823e3d90fd5b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610598575b8161058960209383611a74565b8101031261015357518a610354565b3d915061057c565b866311b2374d60e31b5f5260045260245ffd5b9050806105c1575b896102ec565b5060808601516001600160a01b0316156105bb565b606083015160405163a3d545f560e01b815264ffffffffff90911660048201529091506020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561054f575f91610641575b5014896102dd565b90506020813d60201161066b575b8161065c60209383611a74565b8101031261015357518a610639565b3d915061064f565b60408801519091506001600160a01b039081169061068f611b6c565b1614906102d7565b60849187916040519263394d3a6560e01b8452600484015242602484015260448301526064820152fd5b5081421015610262565b63700f5a2760e01b5f523360045260245260445ffd5b34610153576040366003190112610153576106fa6118a9565b6001600160401b0361070a611889565b91165f52600360205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b3461015357606036600319011261015357600435610750611889565b90604435916001600160401b0383116101535782600401906080600319853603011261015357825f52600160205260405f20916001830160ff815460a81c16600760021015610a07576107a28161189f565b60028103610b1c57506001600160401b03815460601c16926107ff6107f96001600160401b036107d18761190f565b167f000000000000000000000000000000000000000000000000000000000000000090611cef565b8761213a565b600385015490604051976020890186815260018060a01b038316998a604082015284606082015260608152610835608082611a74565b51902060d01c948035956004871015610153579060248301359460405160208101918a83528d60408301526060820152610872608082018a611b5f565b8660a082015260a0815261088760c082611a74565b519020925f915f9360448301359365ffffffffffff851680951415925b60308710610a7157505050505050508415159081610a51575b5015610a3a57865f52600460205260405f20885f5260205260405f209460018060801b03865416610a235760ff916001600160801b03916108fe9190611fd1565b86546001600160801b0319166001600160801b0392909116918216178655925460a01c1615610a1b576002945b6004861015610a0757845460ff60801b1916958414608090811b60ff60801b1696909617948590557f3cc55c1ba8f5c93fa54dba390de899051b6547cdbbe9551077bd293540266e0695606095901c60ff16156109c95760020180546001600160801b039061099d9085908316611b46565b82546001600160801b03191691161790555b6109bc6040518094611b5f565b60208301526040820152a3005b6002610a0291016109de84825460801c611b46565b9080546001600160801b031660809290921b6001600160801b031916919091179055565b6109af565b634e487b7160e01b5f52602160045260245ffd5b60019461092b565b8888632d26bca760e11b5f5260045260245260445ffd5b87876314ae448f60e31b5f5260045260245260445ffd5b9050855f52600360205260405f20895f5260205260405f205414896108bd565b90919293949596845f906101535760019182808a8c1c1614610af1575b858a1c83168303610ac9576040519060208201928352604082015260408152610ab8606082611a74565b5190205b97019594939291906108a4565b906040519060208201928352604082015260408152610ae9606082611a74565b519020610abc565b9050610b15610b036064890185612171565b610b0f87929792611a95565b966121a6565b3590610a8e565b63019dda6560e51b5f526004869052610b348161189f565b60245260445ffd5b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f3660031901126101535760205f54604051908152f35b34610153575f366003190112610153576020604051818152f35b3461015357606036600319011261015357610bcf6118a9565b6044356001600160a01b0381169160243591838103610153576040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561054f57610c6a915f91610de8575b506001600160a01b031680837f0000000000000000000000000000000000000000000000000000000000000000612ae9565b15610dd1576001600160401b03610c80836118d3565b16610cc1610caf7f00000000000000000000000000000000000000000000000000000000000000008093611cef565b916001600160401b03610251866118f1565b908042108015610dc7575b610d945750508215610d8557610ce29082611fd1565b15610d65576001600160401b031690815f52600360205260405f20835f5260205260405f2054610d4f5760207fb5f5388d34d6fc64ecd1094b81e6b63f8e7ab49d69d079e783d9c50de7f7856e91835f526003825260405f20855f5282528060405f2055604051908152a3005b50634141340560e11b5f5260045260245260445ffd5b6001600160401b039083638cc9cf4960e01b5f526004521660245260445ffd5b638f65751b60e01b5f5260045ffd5b60405163a49b326160e01b81526001600160401b0390941660048501524260248501526044840152606483015250608490fd5b5081421015610ccc565b83638a5ca08d60e01b5f523360045260245260445ffd5b610e0a915060203d602011610e10575b610e028183611a74565b810190611b27565b86610c38565b503d610df8565b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153576020366003190112610153575f610100604051610f0481611a29565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015201526004355f52600160205261012060405f2060405190610f5182611a29565b80549060018060a01b0382168352602083019160a01c8252600181015490604084019160018060601b038116835260608501906001600160401b038160601c1682526001600160401b0360ff6080880192818160a01c161515845260a81c169260a0880193610fbf8161189f565b8452600285015495600360c08a019660018060801b038916885260e08b019860801c89520154976101008a019889526040519960018060a01b039051168a5260018060601b0390511660208a015260018060601b039051166040890152511660608701525115156080860152516110358161189f565b60a0850152516001600160801b0390811660c085015290511660e083015251610100820152f35b3461015357604036600319011261015357600435611078611889565b90805f52600160205260405f209161108f8261194b565b926110998461189f565b6003841061130357600181016110ae8561189f565b805460ff60a81b191660a886901b60ff60a81b161790556110d0828285611dd2565b936110da8161189f565b60038103611297575b6110ec8161189f565b600681148061128a575b1561122b5750827f292e9932036c4a88386aeacd0f438c358eedb56fe00a56e4d9deed586a133dd76020835460a01c604051908152a280546001600160a01b03811690915560a01c9283611193575b61018793505b6040516001600160601b03909116808252926001600160a01b038316917ff4ca31ba86e81879ecc10972b655093a88863e7d949b292b1a74c247f831b02290602090a3611f5e565b604051936304ade6db60e11b855261dead60048601525f602486015260448501526020846064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af193841561054f57610187946111fc575b50611145565b61121d9060203d602011611224575b6112158183611a74565b810190611ac6565b50846111f6565b503d61120b565b906004610187959261123c8161189f565b141580611274575b61124f575b5061114b565b80546001600160a01b03811690915561126e9160a09190911c90611b0e565b84611249565b5080546001600160a01b03848116911614611244565b50815460a01c15156110f6565b5f8481526002602090815260408083206001600160a01b038716845290915290205490946112ce916001600160601b031690611b0e565b5f8481526002602090815260408083206001600160a01b0387168452909152902080546001600160601b0319169055936110e3565b505063019dda6560e51b5f52600452610b348161189f565b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461015357604036600319011261015357611378611889565b6004355f52600260205260405f209060018060a01b03165f52602052602060405f2060018060601b03905416604051908152f35b34610153575f3660031901126101535760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153575f366003190112610153576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610153576080366003190112610153576114cb6118a9565b6044356001600160601b038116919082810361015357606435926001600160601b0384168085036101535760405163a3d545f560e01b8152426004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561054f575f9261178d575b506001600160401b0385169180831180159061177a575b61174b575060405163929f834f60e01b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561054f575f91611719575b5080821061170357509460209161168b966115ce5f54611a95565b96875f55875f526001855260405f209060018201908154906001600160401b0360601b9060601b16906001600160401b0360601b19161781556116118583611aa3565b81546001600160a01b031916339081178355815460ff60a81b1916600160a81b179091556024356003909201919091556040519182529087907f8bf46a4496595cfb232bef447c02e9e7bf1321f067ccef3c72fb41fb0f8f8b38908690a460405180968192637f4c824d60e11b8352303360048501611ade565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af193841561054f576020946116e8575b506116d8575b50604051908152f35b6116e29082611baa565b826116cf565b6116fe90853d8711611224576112158183611a74565b6116c9565b906312d82c3560e11b5f5260045260245260445ffd5b90506020813d602011611743575b8161173460209383611a74565b810103126101535751876115b3565b3d9150611727565b600181018381831161055a576020830180931161055a57630e4488cf60e21b5f5260045260245260445260645ffd5b506020810180821161055a578311611561565b9091506020813d6020116117b9575b816117a960209383611a74565b810103126101535751908661154a565b3d915061179c565b346101535760203660031901126101535760206117df60043561194b565b604051906117ec8161189f565b8152f35b3461015357604036600319011261015357611809611889565b6004355f52600460205260405f209060018060a01b03165f526020526040805f205460ff82519160018060801b038116835260801c1615156020820152f35b34610153575f366003190112610153577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b602435906001600160a01b038216820361015357565b60071115610a0757565b600435906001600160401b038216820361015357565b35906001600160401b038216820361015357565b6001600160401b036001911601906001600160401b03821161055a57565b6001600160401b036003911601906001600160401b03821161055a57565b6001600160401b036005911601906001600160401b03821161055a57565b6001600160401b036004911601906001600160401b03821161055a57565b5f52600160205260405f206001810154906001600160401b0360ff8360a81c169260601c166119798361189f565b6001831480611a0c575b6119f1576119908361189f565b60028314908115916119d3575b506119cf57600201546001600160801b038116915060801c81106119c9576119c457600590565b600390565b50600490565b5090565b6119e991506107d16001600160401b039161190f565b42105f61199d565b90506119fd9150611d02565b15611a0757600690565b600590565b50611a216001600160401b036107d18361192d565b421015611983565b61012081019081106001600160401b03821117611a4557604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b03821117611a4557604052565b90601f801991011681019081106001600160401b03821117611a4557604052565b5f19811461055a5760010190565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b90816020910312610153575180151581036101535790565b6001600160a01b039182168152911660208201525f60408201526001600160601b03909116606082015260800190565b6001600160601b03918216908216019190821161055a57565b9081602091031261015357516001600160a01b03811681036101535790565b6001600160801b03918216908216019190821161055a57565b906004821015610a075752565b6024356001600160a01b03811681036101535790565b60443580151581036101535790565b6001600160601b03918216908216039190821161055a57565b611c98916020916001611bbc826120eb565b018054611be1611bdb6001600160401b036107d1818560601c166118d3565b8461213a565b6001600160601b0390611bf79085908316611b0e565b82546001600160601b03191691161790555f8181526002845260408082203383528552902080546001600160601b0390611c349085908316611b0e565b82546001600160601b03191691161790556040516001600160601b03831681523391907f44d791f649dd25545f15b1faa7ce73798fa4eab28faa3594e84c76ea40744b8e908590a360405180938192637f4c824d60e11b8352303360048501611ade565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561054f57611cd45750565b611cec9060203d602011611224576112158183611a74565b50565b8181029291811591840414171561055a57565b600181019081811161055a576003810180911161055a576040516309017a0160e21b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa5f9181611d7a575b50611d7757505f90565b90565b611d9491925060203d602011611224576112158183611a74565b905f611d6d565b8115611da5570490565b634e487b7160e01b5f52601260045260245ffd5b6001600160801b03918216908216039190821161055a57565b5f9081526004602090815260408083206001600160a01b0390951683529390529182208054608081901c60ff1694936001600160801b0390911692918315611f555780546001600160801b0319169055600182018054600460a882901c60ff16611e3b8161189f565b03611ee257505050805460a01c93611e538386611cef565b600283015460018060801b0381169060801c810180911161055a57611e9791611e91916001600160601b0391611e899190611d9b565b168097611b91565b83611aa3565b15611ecb57600201805490916001600160801b0391611eb891908316611db9565b82546001600160801b0319169116179055565b6002018054611ee0926109de9160801c611db9565b565b869296611ef1575b5050611e97565b6001600160601b03169550611f068487611cef565b60028401546001600160601b0391611f27916001600160801b031690611d9b565b16956001600160601b0390611f3d908890611b91565b82546001600160601b03191691161790555f80611eea565b505f9450505050565b9080611f68575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af1801561054f57611cd45750565b6040516338f7d45d60e11b815291906020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa92831561054f575f936120b9575b506001600160401b036107d1612035926118d3565b5f19810190811161055a5760405163077f055960e01b81526001600160a01b0392831660048201525f602482015260448101919091529160209183916064918391165afa90811561054f575f9161208a575090565b90506020813d6020116120b1575b816120a560209383611a74565b81010312610153575190565b3d9150612098565b6120359193506107d16120e26001600160401b039260203d602011610e1057610e028183611a74565b94925050612020565b90815f52600160205260405f209160ff600184015460a81c1690600760011015610a07576121188261189f565b60018203612124575050565b63019dda6560e51b5f52600452610b348161189f565b9080421015612147575050565b608492506040519163394d3a6560e01b835260048301524260248301525f60448301526064820152fd5b903590601e198136030182121561015357018035906001600160401b03821161015357602001918160051b3603831361015357565b91908110156121b65760051b0190565b634e487b7160e01b5f52603260045260245ffd5b604051906121d782611a59565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b03821117611a4557604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201526122496121ca565b61012082015261014061225a6121ca565b910152565b906122686121ee565b506122716121ca565b5081359061227d6121ee565b60405163084d73a160e11b815260048101849052909390927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661010085602481845afa94851561054f575f95612aa0575b5060608501516122e68161189f565b6122ef8161189f565b1594851595612a15575b604081019564ffffffffff87511615612a025786516040516302e067a160e11b815264ffffffffff9091166004820152610140816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561054f575f916128fa575b5060808101516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036128e457509063ffffffff60408a93878552835f146128b457869a5b602086019b60018060a01b03168c5260018060a01b0382511660018060a01b0388511660608801528387015264ffffffffff60018060a01b0360608401511691511660a0606089019788516124108161189f565b6124198161189f565b60c0820152015260808d015260ff60808701511660e08d01520151166101008a01525f1461279e57505060405162ca91ff60e51b81526004810183905261010081602481855afa801561054f575f915f91612755575b506101408801526101208701525b859460018060a01b039051166040519260208401907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf825260408501526001600160401b036124ce602087016118bf565b16606085015260408501356080850152606085013560a0850152608085013560c085015260a085013560e085015260c085013561010085015260e08501356101208501526101008501356101408501526101208501356101608501526101408501356101808501526101608501356101a085015260ff6125516101808701612ecf565b166101c085015260ff6125676101a08701612ecf565b166101e085015260ff61257d6101c08701612ecf565b166102008501526001600160401b036125996101e087016118bf565b166102208501526001600160401b036125b561020087016118bf565b166102408501526001600160401b036125d161022087016118bf565b166102608501526102408501356001600160801b0381169490859003610153576042946102808201526001600160401b0361260f61026088016118bf565b166102a08201526102a081526126276102c082611a74565b51902091810361272e577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a081526126c560c082611a74565b519020906040519161190160f01b83526002830152602282015220936101208101516126f2818785612cdd565b6127265750509061270c8492610140850151938491612cdd565b1561271357565b836374f4111160e11b5f5260045260245ffd5b909350919050565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790612654565b9150506101003d8111612797575b61276d8183611a74565b8101610100828203126101535780608061278a6127919385612c91565b9301612c91565b5f61246f565b503d612763565b600290516127ab8161189f565b6127b48161189f565b116127c0575b5061247d565b60408051636f2d436560e11b81526004810185905290816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561054f575f915f91612865575b506001600160401b039064ffffffffff602060e086015195015116926040519461283e86611a59565b85526001600160601b0316602085015216604083015260608201526101208701525f6127ba565b9150506040813d6040116128ac575b8161288160409383611a74565b81010312610153576001600160401b036128a6602061289f84612ad5565b9301612c7d565b90612815565b3d9150612874565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169a6123bc565b8563fa5a143760e01b5f5260045260245260445ffd5b9050610140813d82116129fa575b816129166101409383611a74565b81010312610153576040519061014082018281106001600160401b03821117611a455760405261294581612ac1565b825261295360208201612c6e565b6020830152604081015163ffffffff8116810361015357604083015261297b60608201612ac1565b606083015261298c60808201612ac1565b608083015260a08101516001600160801b0381168103610153576129ee916101209160a08501526129bf60c08201612ac1565b60c08501526129d060e08201612ac1565b60e08501526129e26101008201612c6e565b61010085015201612c6e565b6101208201525f61236a565b3d9150612908565b8363631dbb7360e11b5f5260045260245ffd5b5060405163084d73a160e11b815260048101839052610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561054f575f91612a71575b506122f9565b612a9391506101003d8111612a99575b612a8b8183611a74565b810190612bb7565b5f612a6b565b503d612a81565b612aba9195506101003d8111612a9957612a8b8183611a74565b935f6122d7565b51906001600160a01b038216820361015357565b51906001600160601b038216820361015357565b6001600160a01b039091169190338314612b9c5760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa90811561054f575f91612b55575b506001600160a01b0316331490565b90506040813d604011612b94575b81612b7060409383611a74565b8101031261015357612b8d6020612b8683612ac1565b9201612ad5565b505f612b46565b3d9150612b63565b50505050600190565b519064ffffffffff8216820361015357565b9081610100910312610153576040519061010082018281106001600160401b03821117611a4557604052612bea81612ac1565b8252612bf860208201612ba5565b6020830152612c0960408201612ba5565b604083015260608101516007811015610153576060830152608081015160ff8116810361015357608083015260a0810151906001600160a01b03821682036101535760e09160a0840152612c5f60c08201612ad5565b60c0840152015160e082015290565b519061ffff8216820361015357565b51906001600160401b038216820361015357565b919082608091031261015357604051612ca981611a59565b606061225a81839580518552612cc160208201612ad5565b6020860152612cd260408201612c7d565b604086015201612ba5565b91908151928315612d645760208101356001600160401b0381168103610153576020612d1d6001600160401b0360405f9701511693610280810190612171565b95909460405183810191838352602182015260218152612d3e604182611a74565b604051918291518091835e8101838152039060025afa1561054f575f51611d7795612edd565b505050505f90565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa90811561054f575f91612e9d575b5060ff60e08301511610908115612e1f575b50612e1757602090604460405180948193633f29807d60e01b83526002600484015260248301525afa90811561054f575f9161208a575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561054f575f91612e7e575b505f612ddd565b612e97915060203d602011611224576112158183611a74565b5f612e77565b90506020813d602011612ec7575b81612eb860209383611a74565b8101031261015357515f612dcb565b3d9150612eab565b359060ff8216820361015357565b9390926001600160401b0316806001600160401b0384161015613033575f1901916001600160401b03831161055a579190919092945f925b818410612f3b57505050506001600160401b0316159182612f3557505090565b14919050565b9092956001600160401b0385989596939616801561302657600180881614908115613013575b5015612fe457612f8090612f7a8886859b99979b6121a6565b3561303d565b925b600181161580612fd2575b15612fac57677fffffffffffffff809160011c169560011c1694612f82565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291612f15565b506001600160401b0381161515612f8d565b677fffffffffffffff8061300d6001936130068b8988999c9d9b9e9a986121a6565b359061303d565b98612fc2565b90506001600160401b038716145f612f61565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b8452602183015260418201526041815261306a606182611a74565b604051918291518091835e8101838152039060025afa1561054f575f519056'
