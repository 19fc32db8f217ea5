// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const honeypotsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct EvidenceSources",
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
            "internalType": "contract IAuditRequests"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAuditRequests"
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
    "name": "EPOCHS_AHEAD_MAX",
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
    "name": "collectReward",
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
    "name": "commitHoneypot",
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
    "name": "contributionOf",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "findingOpeningOf",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "findingsRootOf",
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
    "name": "fundHoneypot",
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
    "name": "honeypotAt",
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
        "internalType": "struct Honeypot",
        "components": [
          {
            "name": "honeypotOwner",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "rewardPool",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "falsified",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum HoneypotState"
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
            "name": "commitment",
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
    "name": "honeypotCount",
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
    "name": "openFinding",
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
            "name": "siblingBitmap",
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
    "name": "revealHoneypot",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "secret",
        "type": "tuple",
        "internalType": "struct HoneypotSecret",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "falsified",
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
        "internalType": "enum HoneypotState"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "FindingOpened",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "HoneypotBondBurnt",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "HoneypotCommitted",
    "inputs": [
      {
        "name": "honeypotId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "honeypotOwner",
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
    "name": "HoneypotFunded",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "HoneypotRevealed",
    "inputs": [
      {
        "name": "honeypotId",
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
        "name": "falsified",
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
    "type": "event",
    "name": "HoneypotRewardPaid",
    "inputs": [
      {
        "name": "honeypotId",
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
    "type": "error",
    "name": "EscrowMismatch",
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
    "name": "FindingAlreadyOpened",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "FindingNotCommitted",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "FindingsAlreadyCommitted",
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
    "name": "FindingsOutOfWindow",
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
    "name": "HoneypotBondTooLow",
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
    "name": "HoneypotEpochInvalid",
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
    "name": "HoneypotMismatch",
    "inputs": [
      {
        "name": "honeypotId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "HoneypotNotInState",
    "inputs": [
      {
        "name": "honeypotId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum HoneypotState"
      }
    ]
  },
  {
    "type": "error",
    "name": "HoneypotOutOfWindow",
    "inputs": [
      {
        "name": "honeypotId",
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
    "name": "NotTheHoneypotCreator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "honeypotOwner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheOperator",
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
    "name": "ReceiptNotSampled",
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
    "name": "SubjectOfOtherCourt",
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
    "name": "SubjectUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValidatorNotEnlisted",
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const honeypotsBytecode =
  '0x6101c080604052346103655760c081613505803803809161002082856104d6565b833981010312610365576040519060c082016001600160401b038111838210176104c25760405280516001600160a01b038116810361036557825260208101516001600160a01b0381169081810361036557602084015260408201516001600160a01b03811693908481036103655760408201526060830151916001600160a01b038316830361036557606082019283526080840151936001600160a01b0385168503610365576080830194855260a00151946001600160a01b03861686036103655760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610371575f916104a3575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610371575f91610484575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610371575f91610465575b506001600160a01b03918216911614806103e8575b156103be575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa908115610371575f9161037c575b506101805261012051604051632931132d60e11b815290602090829060049082906001600160a01b03165afa908115610371575f9161033b575b506101a052604051612fec90816105198239608051818181610c7e0152818161174d01528181611fd101526122e1015260a05181818161121001526121fa015260c0518181816117bd0152818161273f015281816128190152612996015260e0518161229d01526101005181610cc70152610120518181816102a10152818161059501528181610f3c0152818161163d0152611c9e015261014051818181610ead01528181610fa50152612cec0152610160518181816115bf0152612da10152610180518181816110ba015281816114470152818161170901528181611b4c0152611f8b01526101a05181818161019e015281816108b501528181610d0a01526116050152f35b90506020813d602011610369575b81610356602093836104d6565b8101031261036557515f610234565b5f80fd5b3d9150610349565b6040513d5f823e3d90fd5b90506020813d6020116103b6575b81610397602093836104d6565b8101031261036557516001600160a01b0381168103610365575f6101fa565b3d915061038a565b60a05160c051634012f7a560e01b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610371575f91610436575b506001600160a01b0316146101a0565b610458915060203d60201161045e575b61045081836104d6565b8101906104f9565b5f610426565b503d610446565b61047e915060203d60201161045e5761045081836104d6565b5f61018b565b61049d915060203d60201161045e5761045081836104d6565b5f61014d565b6104bc915060203d60201161045e5761045081836104d6565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104c257604052565b9081602091031261036557516001600160a01b0381168103610365579056fe6080806040526004361015610012575f80fd5b5f3560e01c9081630742d8c4146117ab57508063131a7e241461177c5780633600fe7c14611738578063411557d1146116f457806346ef47b3146116c457806347e02c731461166c57806349493a4d146116285780635262265a146115ee57806352b9cf3b146115aa57806355ff38821461158e5780635de78aa4146112df5780636813947f1461129257806377733a871461123f5780639de6e0c7146111fb578063a786a44a14610edc578063a9b5898f14610e98578063aee4ad6814610c37578063b7c5358714610c1d578063bce7937a14610815578063f05e0f7e146107e6578063fd6827cf1461066d5763ff3a9fe81461010e575f80fd5b346104cf5760a03660031901126104cf5760043560603660231901126104cf57608435906001600160401b0382116104cf576102a060031983360301126104cf5761015881611cfe565b80549092906001600160a01b0316338190036106575750600183018054916001600160401b038360601c16916001600160401b0361019584611854565b166101dc6101c47f00000000000000000000000000000000000000000000000000000000000000008093611c52565b916001600160401b036101d687611890565b16611c52565b90804210801561064d575b6106235750506102496101f8611c14565b610200611c2a565b60405190602082019233845287604084015260018060a01b031660608301521515608082015260643560a082015260a0815261023d60c0826119f0565b519020926004016121c2565b90959194600389019485541490816105ff575b81610562575b508061026c611c2a565b61053f575b501561052c57606001805160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa9081156104db575f916104fa575b50600181018091116104e6576020906024604051809481936362d2377360e11b835260048301525afa9081156104db575f916104a0575b5064ffffffffff61271061034a92604051602081019182528960408201526040815261033d6060826119f0565b5190200692511687612ccf565b9081811015610487575084939291905060ff60a01b610367611c2a565b61ffff60a01b1990921691151560a01b1617600160a91b179055555f9261038c611c2a565b8061046f575b61043a575b845460a01c946001600160601b0385169486861161042357906103c06103c69261042198611c39565b90611bac565b6040838101516001600160a01b031691907fed6e03e90090c4f6efc8873679927b32c2b4e7a5d517b1046ba69b610fc0e28290610401611c2a565b81519015158152876020820152a4606001516001600160a01b0316611f47565b005b8587633e98f03360e21b5f5260045260245260445ffd5b82515f908152600560209081526040909120805460ff1916600117905561012084015101516001600160601b03169350610397565b5082515f52600560205260ff60405f20541615610392565b8563782b149f60e11b5f5260045260245260445260645ffd5b90506020813d6020116104d3575b816104bb602093836119f0565b810103126104cf575164ffffffffff610310565b5f80fd5b3d91506104ae565b6040513d5f823e3d90fd5b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011610524575b81610515602093836119f0565b810103126104cf57515f6102d9565b3d9150610508565b866383fee1fd60e01b5f5260045260245ffd5b90508061054d575b5f610271565b5060808601516001600160a01b031615610547565b606083015160405163a3d545f560e01b815264ffffffffff90911660048201529091506020816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104db575f916105cd575b50145f610262565b90506020813d6020116105f7575b816105e8602093836119f0565b810103126104cf57515f6105c5565b3d91506105db565b60408801519091506001600160a01b039081169061061b611c14565b16149061025c565b60849187916040519263152018b760e21b8452600484015242602484015260448301526064820152fd5b50814210156101e7565b63177c1d0d60e21b5f523360045260245260445ffd5b346104cf5760203660031901126104cf575f61010060405161068e816119a5565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015201526004355f52600160205261012060405f20604051906106db826119a5565b80549060018060a01b0382168352602083019160a01c8252600181015490604084019160018060601b038116835260608501906001600160401b038160601c1682526001600160401b0360ff6080880192818160a01c161515845260a81c169260a0880193610749816117ec565b8452600285015495600360c08a019660018060801b038916885260e08b019860801c89520154976101008a019889526040519960018060a01b039051168a5260018060601b0390511660208a015260018060601b039051166040890152511660608701525115156080860152516107bf816117ec565b60a0850152516001600160801b0390811660c085015290511660e083015251610100820152f35b346104cf5760203660031901126104cf576004355f526005602052602060ff60405f2054166040519015158152f35b346104cf5760603660031901126104cf576004356108316117f6565b90604435916001600160401b0383116104cf578260040190608060031985360301126104cf57825f52600160205260405f20916001830160ff815460a81c16600760021015610ae857610883816117ec565b60028103610bfd57506001600160401b03815460601c16926108e06108da6001600160401b036108b287611872565b167f000000000000000000000000000000000000000000000000000000000000000090611c52565b87611d4d565b600385015490604051976020890186815260018060a01b038316998a6040820152846060820152606081526109166080826119f0565b51902060d01c9480359560048710156104cf579060248301359460405160208101918a83528d60408301526060820152610953608082018a611c07565b8660a082015260a0815261096860c0826119f0565b519020925f915f9360448301359365ffffffffffff851680951415925b60308710610b5257505050505050508415159081610b32575b5015610b1b57865f52600460205260405f20885f5260205260405f209460018060801b03865416610b045760ff916001600160801b03916109df9190611fba565b86546001600160801b0319166001600160801b0392909116918216178655925460a01c1615610afc576002945b6004861015610ae857845460ff60801b1916958414608090811b60ff60801b1696909617948590557f3cc55c1ba8f5c93fa54dba390de899051b6547cdbbe9551077bd293540266e0695606095901c60ff1615610aaa5760020180546001600160801b0390610a7e9085908316611bee565b82546001600160801b03191691161790555b610a9d6040518094611c07565b60208301526040820152a3005b6002610ae39101610abf84825460801c611bee565b9080546001600160801b031660809290921b6001600160801b031916919091179055565b610a90565b634e487b7160e01b5f52602160045260245ffd5b600194610a0c565b8888634ba3d99560e01b5f5260045260245260445ffd5b87876314ae448f60e31b5f5260045260245260445ffd5b9050855f52600360205260405f20895f5260205260405f2054148961099e565b90919293949596845f906104cf5760019182808a8c1c1614610bd2575b858a1c83168303610baa576040519060208201928352604082015260408152610b996060826119f0565b5190205b9701959493929190610985565b906040519060208201928352604082015260408152610bca6060826119f0565b519020610b9d565b9050610bf6610be460648901856120d4565b610bf087929792611b9e565b96612109565b3590610b6f565b637609698760e11b5f526004869052610c15816117ec565b60245260445ffd5b346104cf575f3660031901126104cf576020604051818152f35b346104cf5760603660031901126104cf57610c5061180c565b6044356001600160a01b03811691602435918381036104cf576040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156104db57610ceb915f91610e69575b506001600160a01b031680837f0000000000000000000000000000000000000000000000000000000000000000612a4c565b15610e52576001600160401b03610d0183611836565b16610d42610d307f00000000000000000000000000000000000000000000000000000000000000008093611c52565b916001600160401b036101d686611854565b908042108015610e48575b610e155750508215610e0657610d639082611fba565b15610de6576001600160401b031690815f52600360205260405f20835f5260205260405f2054610dd05760207fb5f5388d34d6fc64ecd1094b81e6b63f8e7ab49d69d079e783d9c50de7f7856e91835f526003825260405f20855f5282528060405f2055604051908152a3005b50631237d0b960e01b5f5260045260245260445ffd5b6001600160401b039083630459f2cd60e11b5f526004521660245260445ffd5b638f65751b60e01b5f5260045ffd5b6040516315a8350560e01b81526001600160401b0390941660048501524260248501526044840152606483015250608490fd5b5081421015610d4d565b83632118678960e21b5f523360045260245260445ffd5b610e8b915060203d602011610e91575b610e8381836119f0565b810190611bcf565b86610cb9565b503d610e79565b346104cf575f3660031901126104cf576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104cf5760803660031901126104cf57610ef561180c565b6044356001600160601b03811691908281036104cf57606435926001600160601b0384168085036104cf5760405163a3d545f560e01b8152426004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104db575f926111c7575b506001600160401b038516918083118015906111b4575b611185575060405163929f834f60e01b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104db575f91611153575b5080821061113d5750946020916110b596610ff85f54611b9e565b96875f55875f526001855260405f209060018201908154906001600160401b0360601b9060601b16906001600160401b0360601b191617815561103b8583611bac565b81546001600160a01b031916339081178355815460ff60a81b1916600160a81b179091556024356003909201919091556040519182529087907f10a65a456704b071e56ce38575c01574e4af8bb543aabfb114ceb1df4dec2b31908690a460405180968192637f4c824d60e11b8352303360048501611a29565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19384156104db57602094611112575b50611102575b50604051908152f35b61110c9082611a59565b826110f9565b61113190853d8711611136575b61112981836119f0565b810190611a11565b6110f3565b503d61111f565b90633e98f03360e21b5f5260045260245260445ffd5b90506020813d60201161117d575b8161116e602093836119f0565b810103126104cf575187610fdd565b3d9150611161565b60018101838183116104e657602083018093116104e657638ddc120160e01b5f5260045260245260445260645ffd5b50602081018082116104e6578311610f8b565b9091506020813d6020116111f3575b816111e3602093836119f0565b810103126104cf57519086610f74565b3d91506111d6565b346104cf575f3660031901126104cf576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104cf5760403660031901126104cf5761125861180c565b6001600160401b036112686117f6565b91165f52600360205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b346104cf5760403660031901126104cf576112ab6117f6565b6004355f52600260205260405f209060018060a01b03165f52602052602060405f2060018060601b03905416604051908152f35b346104cf5760403660031901126104cf576004356112fb6117f6565b90805f52600160205260405f2091611312826118ae565b9261131c846117ec565b600384106115765760018101611331856117ec565b805460ff60a81b191660a886901b60ff60a81b16179055611353828285611dbb565b9361135d816117ec565b6003810361150a575b61136f816117ec565b60068114806114fd575b1561149e5750827f6f881871170c1c8efe5985eb94445c2a7b9aed8817aa954fc3bf3d18dcd2ebaa6020835460a01c604051908152a280546001600160a01b03811690915560a01c9283611416575b61042193505b6040516001600160601b03909116808252926001600160a01b038316917f8cd7ebbf236a4d216ac9f4d19326d757a7f1ae2adaff4f36bc3376451a32217f90602090a3611f47565b604051936304ade6db60e11b855261dead60048601525f602486015260448501526020846064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19384156104db576104219461147f575b506113c8565b6114979060203d6020116111365761112981836119f0565b5084611479565b90600461042195926114af816117ec565b1415806114e7575b6114c2575b506113ce565b80546001600160a01b0381169091556114e19160a09190911c9061198c565b846114bc565b5080546001600160a01b038481169116146114b7565b50815460a01c1515611379565b5f8481526002602090815260408083206001600160a01b03871684529091529020549094611541916001600160601b03169061198c565b5f8481526002602090815260408083206001600160a01b0387168452909152902080546001600160601b031916905593611366565b5050637609698760e11b5f52600452610c15816117ec565b346104cf575f3660031901126104cf5760205f54604051908152f35b346104cf575f3660031901126104cf576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104cf575f3660031901126104cf5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346104cf575f3660031901126104cf576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104cf5760403660031901126104cf576116856117f6565b6004355f52600460205260405f209060018060a01b03165f526020526040805f205460ff82519160018060801b038116835260801c1615156020820152f35b346104cf5760403660031901126104cf576024356001600160601b03811681036104cf5761042190600435611a59565b346104cf575f3660031901126104cf576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104cf575f3660031901126104cf576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104cf5760203660031901126104cf57602061179a6004356118ae565b604051906117a7816117ec565b8152f35b346104cf575f3660031901126104cf577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b60071115610ae857565b602435906001600160a01b03821682036104cf57565b600435906001600160401b03821682036104cf57565b35906001600160401b03821682036104cf57565b6001600160401b036001911601906001600160401b0382116104e657565b6001600160401b036003911601906001600160401b0382116104e657565b6001600160401b036005911601906001600160401b0382116104e657565b6001600160401b036004911601906001600160401b0382116104e657565b5f52600160205260405f206001810154906001600160401b0360ff8360a81c169260601c166118dc836117ec565b600183148061196f575b611954576118f3836117ec565b6002831490811591611936575b5061193257600201546001600160801b038116915060801c811061192c5761192757600590565b600390565b50600490565b5090565b61194c91506108b26001600160401b0391611872565b42105f611900565b90506119609150611c65565b1561196a57600690565b600590565b506119846001600160401b036108b283611890565b4210156118e6565b6001600160601b0391821690821601919082116104e657565b61012081019081106001600160401b038211176119c157604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b038211176119c157604052565b90601f801991011681019081106001600160401b038211176119c157604052565b908160209103126104cf575180151581036104cf5790565b6001600160a01b039182168152911660208201525f60408201526001600160601b03909116606082015260800190565b611b47916020916001611a6b82611cfe565b018054611a90611a8a6001600160401b036108b2818560601c16611836565b84611d4d565b6001600160601b0390611aa6908590831661198c565b82546001600160601b03191691161790555f8181526002845260408082203383528552902080546001600160601b0390611ae3908590831661198c565b82546001600160601b03191691161790556040516001600160601b03831681523391907f12ec0d85ed5d1949a3815b580585361fc79c6b5a99fe1a4e17b0838480f43095908590a360405180938192637f4c824d60e11b8352303360048501611a29565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104db57611b835750565b611b9b9060203d6020116111365761112981836119f0565b50565b5f1981146104e65760010190565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b908160209103126104cf57516001600160a01b03811681036104cf5790565b6001600160801b0391821690821601919082116104e657565b906004821015610ae85752565b6024356001600160a01b03811681036104cf5790565b60443580151581036104cf5790565b6001600160601b0391821690821603919082116104e657565b818102929181159184041417156104e657565b60018101908181116104e657600381018091116104e6576040516309017a0160e21b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa5f9181611cdd575b50611cda57505f90565b90565b611cf791925060203d6020116111365761112981836119f0565b905f611cd0565b90815f52600160205260405f209160ff600184015460a81c1690600760011015610ae857611d2b826117ec565b60018203611d37575050565b637609698760e11b5f52600452610c15816117ec565b9080421015611d5a575050565b608492506040519163152018b760e21b835260048301524260248301525f60448301526064820152fd5b8115611d8e570490565b634e487b7160e01b5f52601260045260245ffd5b6001600160801b0391821690821603919082116104e657565b5f9081526004602090815260408083206001600160a01b0390951683529390529182208054608081901c60ff1694936001600160801b0390911692918315611f3e5780546001600160801b0319169055600182018054600460a882901c60ff16611e24816117ec565b03611ecb57505050805460a01c93611e3c8386611c52565b600283015460018060801b0381169060801c81018091116104e657611e8091611e7a916001600160601b0391611e729190611d84565b168097611c39565b83611bac565b15611eb457600201805490916001600160801b0391611ea191908316611da2565b82546001600160801b0319169116179055565b6002018054611ec992610abf9160801c611da2565b565b869296611eda575b5050611e80565b6001600160601b03169550611eef8487611c52565b60028401546001600160601b0391611f10916001600160801b031690611d84565b16956001600160601b0390611f26908890611c39565b82546001600160601b03191691161790555f80611ed3565b505f9450505050565b9080611f51575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af180156104db57611b835750565b6040516338f7d45d60e11b815291906020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9283156104db575f936120a2575b506001600160401b036108b261201e92611836565b5f1981019081116104e65760405163077f055960e01b81526001600160a01b0392831660048201525f602482015260448101919091529160209183916064918391165afa9081156104db575f91612073575090565b90506020813d60201161209a575b8161208e602093836119f0565b810103126104cf575190565b3d9150612081565b61201e9193506108b26120cb6001600160401b039260203d602011610e9157610e8381836119f0565b94925050612009565b903590601e19813603018212156104cf57018035906001600160401b0382116104cf57602001918160051b360383136104cf57565b91908110156121195760051b0190565b634e487b7160e01b5f52603260045260245ffd5b6040519061213a826119d5565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b038211176119c157604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201526121ac61212d565b6101208201526101406121bd61212d565b910152565b906121cb612151565b506121d461212d565b508135906121e0612151565b60405163084d73a160e11b815260048101849052909390927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661010085602481845afa9485156104db575f95612a03575b506060850151612249816117ec565b612252816117ec565b1594851595612978575b604081019564ffffffffff875116156129655786516040516302e067a160e11b815264ffffffffff9091166004820152610140816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104db575f9161285d575b5060808101516001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361284757509063ffffffff60408a93878552835f1461281757869a5b602086019b60018060a01b03168c5260018060a01b0382511660018060a01b0388511660608801528387015264ffffffffff60018060a01b0360608401511691511660a060608901978851612373816117ec565b61237c816117ec565b60c0820152015260808d015260ff60808701511660e08d01520151166101008a01525f1461270157505060405162ca91ff60e51b81526004810183905261010081602481855afa80156104db575f915f916126b8575b506101408801526101208701525b859460018060a01b039051166040519260208401907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf825260408501526001600160401b0361243160208701611822565b16606085015260408501356080850152606085013560a0850152608085013560c085015260a085013560e085015260c085013561010085015260e08501356101208501526101008501356101408501526101208501356101608501526101408501356101808501526101608501356101a085015260ff6124b46101808701612e31565b166101c085015260ff6124ca6101a08701612e31565b166101e085015260ff6124e06101c08701612e31565b166102008501526001600160401b036124fc6101e08701611822565b166102208501526001600160401b036125186102008701611822565b166102408501526001600160401b036125346102208701611822565b166102608501526102408501356001600160801b03811694908590036104cf576042946102808201526001600160401b036125726102608801611822565b166102a08201526102a0815261258a6102c0826119f0565b519020918103612691577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261262860c0826119f0565b519020906040519161190160f01b8352600283015260228201522093610120810151612655818785612c40565b6126895750509061266f8492610140850151938491612c40565b1561267657565b836374f4111160e11b5f5260045260245ffd5b909350919050565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a8213716137906125b7565b9150506101003d81116126fa575b6126d081836119f0565b8101610100828203126104cf578060806126ed6126f49385612bf4565b9301612bf4565b5f6123d2565b503d6126c6565b6002905161270e816117ec565b612717816117ec565b11612723575b506123e0565b604080516358db57ed60e01b81526004810185905290816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156104db575f915f916127c8575b506001600160401b039064ffffffffff602060e08601519501511692604051946127a1866119d5565b85526001600160601b0316602085015216604083015260608201526101208701525f61271d565b9150506040813d60401161280f575b816127e4604093836119f0565b810103126104cf576001600160401b03612809602061280284612a38565b9301612be0565b90612778565b3d91506127d7565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169a61231f565b856381847d8760e01b5f5260045260245260445ffd5b9050610140813d821161295d575b8161287961014093836119f0565b810103126104cf576040519061014082018281106001600160401b038211176119c1576040526128a881612a24565b82526128b660208201612bd1565b6020830152604081015163ffffffff811681036104cf5760408301526128de60608201612a24565b60608301526128ef60808201612a24565b608083015260a08101516001600160801b03811681036104cf57612951916101209160a085015261292260c08201612a24565b60c085015261293360e08201612a24565b60e08501526129456101008201612bd1565b61010085015201612bd1565b6101208201525f6122cd565b3d915061286b565b83636349948f60e01b5f5260045260245ffd5b5060405163084d73a160e11b815260048101839052610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104db575f916129d4575b5061225c565b6129f691506101003d81116129fc575b6129ee81836119f0565b810190612b1a565b5f6129ce565b503d6129e4565b612a1d9195506101003d81116129fc576129ee81836119f0565b935f61223a565b51906001600160a01b03821682036104cf57565b51906001600160601b03821682036104cf57565b6001600160a01b039091169190338314612aff5760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa9081156104db575f91612ab8575b506001600160a01b0316331490565b90506040813d604011612af7575b81612ad3604093836119f0565b810103126104cf57612af06020612ae983612a24565b9201612a38565b505f612aa9565b3d9150612ac6565b50505050600190565b519064ffffffffff821682036104cf57565b90816101009103126104cf576040519061010082018281106001600160401b038211176119c157604052612b4d81612a24565b8252612b5b60208201612b08565b6020830152612b6c60408201612b08565b6040830152606081015160078110156104cf576060830152608081015160ff811681036104cf57608083015260a0810151906001600160a01b03821682036104cf5760e09160a0840152612bc260c08201612a38565b60c0840152015160e082015290565b519061ffff821682036104cf57565b51906001600160401b03821682036104cf57565b91908260809103126104cf57604051612c0c816119d5565b60606121bd81839580518552612c2460208201612a38565b6020860152612c3560408201612be0565b604086015201612b08565b91908151928315612cc75760208101356001600160401b03811681036104cf576020612c806001600160401b0360405f97015116936102808101906120d4565b95909460405183810191838352602182015260218152612ca16041826119f0565b604051918291518091835e8101838152039060025afa156104db575f51611cda95612e3f565b505050505f90565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa9081156104db575f91612dff575b5060ff60e08301511610908115612d82575b50612d7a57602090604460405180948193633f29807d60e01b83526002600484015260248301525afa9081156104db575f91612073575090565b505061271090565b51604051621e59e160e31b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104db575f91612de0575b505f612d40565b612df9915060203d6020116111365761112981836119f0565b5f612dd9565b90506020813d602011612e29575b81612e1a602093836119f0565b810103126104cf57515f612d2e565b3d9150612e0d565b359060ff821682036104cf57565b9390926001600160401b0316806001600160401b0384161015612f95575f1901916001600160401b0383116104e6579190919092945f925b818410612e9d57505050506001600160401b0316159182612e9757505090565b14919050565b9092956001600160401b03859895969396168015612f8857600180881614908115612f75575b5015612f4657612ee290612edc8886859b99979b612109565b35612f9f565b925b600181161580612f34575b15612f0e57677fffffffffffffff809160011c169560011c1694612ee4565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291612e77565b506001600160401b0381161515612eef565b677fffffffffffffff80612f6f600193612f688b8988999c9d9b9e9a98612109565b3590612f9f565b98612f24565b90506001600160401b038716145f612ec3565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152612fcc6061826119f0565b604051918291518091835e8101838152039060025afa156104db575f519056'
