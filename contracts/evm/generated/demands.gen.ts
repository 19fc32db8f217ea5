// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const demandsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "contract Audits"
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
        "internalType": "contract Audits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COMMITTEES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittees"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EVIDENCE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEvidence"
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
    "name": "PARTS_MAX",
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
    "name": "PART_BYTES_MAX",
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
    "name": "PLANTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IPlants"
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
        "internalType": "contract IRequests"
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
        "internalType": "contract ISessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demand",
    "inputs": [
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
                "internalType": "ModelVersion"
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
    "name": "demandCount",
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
    "name": "demandOf",
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
        "internalType": "struct DemandView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DemandState"
          },
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum DemandKind"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
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
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "share",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "parts",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "demandReceipt",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "demanded",
    "inputs": [
      {
        "name": "subject",
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
    "name": "deny",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
    "name": "showConsent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct AuditConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "secret",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "modes",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "OfferHash"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "authorizationSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supply",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supplyReceipt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
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
            "internalType": "ModelVersion"
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
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "ConsentDenied",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ConsentShown",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptDemanded",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptSupplied",
    "inputs": [
      {
        "name": "demandId",
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
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "core",
        "type": "tuple",
        "indexed": false,
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
            "internalType": "ModelVersion"
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
        "name": "signature",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptDemanded",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptPrivate",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "paid",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptSupplied",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "part",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptWithheld",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "refund",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ConsentNotDenied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandNotWaiting",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum DemandState"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfOtherKind",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint8",
        "internalType": "enum DemandKind"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfProvider",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandRunning",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
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
    "name": "DemandTooLate",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "now_",
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
    "name": "DemandedAlready",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeniedBefore",
    "inputs": [
      {
        "name": "demandId",
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
    "name": "NotAValidatorOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDemandedOf",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDemandsOfAudits",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PartOutOfOrder",
    "inputs": [
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
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
    "name": "PlaceUnknown",
    "inputs": [
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
        "name": "count",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptElsewhere",
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
    "name": "SessionPlanted",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "SupplyTooLate",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
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
    "name": "SupplyTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const demandsBytecode =
  '0x6101c0604052348015610010575f5ffd5b506040516145af3803806145af83398101604081905261002f91610566565b806001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008f9190610566565b6001600160a01b0381166080524660a05261015381604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316816001600160a01b0316632711e6426040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101c59190610566565b6001600160a01b0316146101fb576040516361d3870d60e11b81526001600160a01b038216600482015260240160405180910390fd5b5f816001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c9190610566565b9050816001600160a01b031660e0816001600160a01b031681525050816001600160a01b031663a9b5898f6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102d89190610566565b6001600160a01b0316610100816001600160a01b031681525050816001600160a01b0316637b2251626040518163ffffffff1660e01b8152600401602060405180830381865afa15801561032e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103529190610566565b6001600160a01b0316610120816001600160a01b031681525050816001600160a01b0316632398a77d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156103a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103cc9190610566565b6001600160a01b0316610140816001600160a01b031681525050806001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610422573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104469190610566565b6001600160a01b0316610160816001600160a01b031681525050806001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa15801561049c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104c09190610566565b6001600160a01b0316610180816001600160a01b031681525050806001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610516573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061053a9190610566565b6001600160a01b03166101a052506105889050565b6001600160a01b0381168114610563575f5ffd5b50565b5f60208284031215610576575f5ffd5b81516105818161054f565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051613f4f6106605f395f8181610271015261152001525f8181610187015261205901525f81816102da015261211101525f81816101e8015281816103d301528181611248015261160901525f81816102b301526123ab01525f8181610314015281816122e5015281816124f801526126e101525f81816103800152818161084d0152818161148c015281816118f101528181611cb90152611e3801525f61197d01525f61195501525f6119a40152613f4f5ff3fe608060405234801561000f575f5ffd5b5060043610610163575f3560e01c80635f3a1e3a116100c7578063a9b5898f1161007d578063df56389e11610063578063df56389e14610368578063e6add9931461037b578063f698da25146103a2575f5ffd5b8063a9b5898f1461030f578063c22f554914610336575f5ffd5b80637b225162116100ad5780637b225162146102ae5780639de6e0c7146102d5578063a467249f146102fc575f5ffd5b80635f3a1e3a1461029357806366ba8a60146102a6575f5ffd5b80633487b2561161011c5780634a37cecf116101025780634a37cecf1461023957806356f66282146102595780635e0a896b1461026c575f5ffd5b80633487b25614610213578063459beb8914610226575f5ffd5b8063147ac66f1161014c578063147ac66f146101ce5780632398a77d146101e357806329c58bc01461020a575f5ffd5b806303b2bf8e146101675780630742d8c414610182575b5f5ffd5b61016f5f5481565b6040519081526020015b60405180910390f35b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610179565b6101e16101dc366004612f88565b6103aa565b005b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f61c00081565b6101e161022136600461306f565b6105c6565b6101e161023436600461309d565b61094c565b61024c61024736600461306f565b610ce2565b60405161017991906131e5565b6101e161026736600461306f565b610eb7565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6101e16102a136600461333c565b61101e565b61016f605481565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f61030a3660046133a1565b611243565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61035861034436600461306f565b60026020525f908152604090205460ff1681565b6040519015158152602001610179565b61016f6103763660046133fe565b6114ef565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f611952565b5f6103b68760016119cd565b90505f6103c287611a80565b90505f6103ce82611ad1565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663171a2a7d85600501546040518263ffffffff1660e01b815260040161043091815260200190565b61012060405180830381865afa15801561044c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061047091906135dd565b90505f84600501548a5f01351480156104bf575060038501546c01000000000000000000000000900467ffffffffffffffff166104b360408c0160208d016135f8565b67ffffffffffffffff16145b80156104ec575060e08201516104ec90846104e060408e0160208f016135f8565b8560a001518b8b611b1a565b90508061052d576040517f89494391000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b84546105519073ffffffffffffffffffffffffffffffffffffffff16858b8b611b3e565b845460405173ffffffffffffffffffffffffffffffffffffffff909116908c907fd12805d788567a37b9779d8a9059b0a3cbab2d20f686b738a670c885ddd6eb75906105a89087908f908f908f908f908f9061381b565b60405180910390a36105b985611bae565b5050505050505050505050565b5f8181526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff16600581111561060c5761060c613194565b1490508015816106515750600180830154790100000000000000000000000000000000000000000000000000900460ff16600581111561064e5761064e613194565b14155b1561069d57828260010160199054906101000a900460ff166040517f039564db000000000000000000000000000000000000000000000000000000008152600401610524929190613865565b600182015474010000000000000000000000000000000000000000900464ffffffffff1642101561072d5760018201546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018590524260248201527401000000000000000000000000000000000000000090910464ffffffffff166044820152606401610524565b80156107435761073e83835f611d16565b505050565b6001820180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8116790500000000000000000000000000000000000000000000000000179091558254604080516101008101825273ffffffffffffffffffffffffffffffffffffffff80841680835294811660208301526bffffffffffffffffffffffff7401000000000000000000000000000000000000000094859004811683850152600288015480831660608501529490940484166080830152600387015490931660a0820152600586015460c082015260e0810187905290517f7b5f793c0000000000000000000000000000000000000000000000000000000081525f928392839283927f00000000000000000000000000000000000000000000000000000000000000001691637b5f793c916108819190600401613879565b6080604051808303815f875af115801561089d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108c19190613961565b604080516fffffffffffffffffffffffffffffffff86811682528581166020830152841681830152606081018390529051949850929650909450925073ffffffffffffffffffffffffffffffffffffffff8716918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f919081900360800190a35050505050505050565b5f8981526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff16600581111561099257610992613194565b149050806109a6576109a48b5f611e96565b505b60018201546109d5908c9074010000000000000000000000000000000000000000900464ffffffffff16611fc4565b60058201545f908b35148015610a0357506109f660408c0160208d016135f8565b67ffffffffffffffff1689145b8015610a6157508a6040013560028b8b604051610a219291906139b1565b602060405180830381855afa158015610a3c573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610a5f91906139c0565b145b8015610a9f5750610a7860408c0160208d016135f8565b600384015467ffffffffffffffff9182166c01000000000000000000000000909104909116105b905080610b0557600583015460038401546040517f60bd6ade00000000000000000000000000000000000000000000000000000000815260048101929092526c01000000000000000000000000900467ffffffffffffffff166024820152604401610524565b5f610b168460050154888888612011565b9050610b2c81610b258e612272565b8b8b611b3e565b60038401548b908b906c01000000000000000000000000900467ffffffffffffffff16818110610b5e57610b5e6139d7565b909101357fff00000000000000000000000000000000000000000000000000000000000000165f039050610b9d57610b988d856001611d16565b610cd3565b8215610c9e576001840180547fffffff00ffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167c0100000100000000000000000000000000000000000000000000000000179055610bf46122a6565b6001850180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055865460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff16908e907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f19060200160405180910390a3610cd3565b6040517f25769a92000000000000000000000000000000000000000000000000000000008152600481018e9052602401610524565b50505050505050505050505050565b610d47604080516101808101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101409091015290565b5f8281526001602081905260409182902082516101808101909352908101549091908190790100000000000000000000000000000000000000000000000000900460ff166005811115610d9c57610d9c613194565b815260200182600101601a9054906101000a900460ff166001811115610dc457610dc4613194565b8152825473ffffffffffffffffffffffffffffffffffffffff8082166020840152600185015480821660408501527401000000000000000000000000000000000000000080820464ffffffffff166060860152928390046bffffffffffffffffffffffff9081166080860152600487015460a0860152600587015460c0860152600387015467ffffffffffffffff6c010000000000000000000000009091041660e08601526002909601549182166101008501529190049093166101208201527b0100000000000000000000000000000000000000000000000000000090920460ff166101409092019190915292915050565b5f610ec2825f6119cd565b60018101549091507c0100000000000000000000000000000000000000000000000000000000900460ff1615610f27576040517f557c39cf00000000000000000000000000000000000000000000000000000000815260048101839052602401610524565b6001810180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790200000000000000000000000000000000000000000000000000179055610f756122a6565b6001820180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055835460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff169083907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b9060200160405180910390a35050565b5f611029865f6119cd565b90508161c000811115611073576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c0006024820152604401610524565b60018201547b01000000000000000000000000000000000000000000000000000000900460ff1686811415806110aa575060548710155b156110f2576040517f791dbbd8000000000000000000000000000000000000000000000000000000008152600481018890526024810182905260546044820152606401610524565b5f836006015486866040516111089291906139b1565b6040519081900381206111279291602001918252602082015260400190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290528051602090910120855490925073ffffffffffffffffffffffffffffffffffffffff16908a907f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f4809906111b1908c908c9087908d908d90613a04565b60405180910390a386156111d1576111c884611bae565b5050505061123c565b6111dc886001613a58565b60018501805460ff929092167b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff90921691909117905560069093019290925550505b5050505050565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d29eb955856040518263ffffffff1660e01b815260040161129f9190613a6b565b61014060405180830381865afa1580156112bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112df9190613afe565b90925090505f8085356112f860408801602089016135f8565b915091505f611308838587612364565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff1690819055600482018890556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8816908102919091179091558751604080518b8152602081018a9052808201939093527401000000000000000000000000000000000000000090930464ffffffffff1660608301529151939950919350339273ffffffffffffffffffffffffffffffffffffffff9091169189917f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9181900360800190a4835181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b1580156114cf575f5ffd5b505af11580156114e1573d5f5f3e3d5ffd5b505050505050505050919050565b6040517f99d9067a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906399d9067a90602401602060405180830381865afa15801561157a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061159e9190613b2a565b156115d8576040517fc85d015900000000000000000000000000000000000000000000000000000000815260048101849052602401610524565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152600481018490525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015611664573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061168891906135dd565b90508060c0015167ffffffffffffffff165f14806116be57508060a0015167ffffffffffffffff168367ffffffffffffffff1610155b156117165760a08101516040517fbd6173590000000000000000000000000000000000000000000000000000000081526004810186905267ffffffffffffffff80861660248301529091166044820152606401610524565b5f61175d8583878760405160200161174292919091825267ffffffffffffffff16602082015260400190565b60405160208183030381529060405280519060200120612364565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000017908190556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8a16908102919091179091558551604080518b815260208101939093527401000000000000000000000000000000000000000090930464ffffffffff16828401529151939650919350339273ffffffffffffffffffffffffffffffffffffffff9091169186917fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d04635916060908290030190a4815181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b158015611934575f5ffd5b505af1158015611946573d5f5f3e3d5ffd5b50505050505092915050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361199f57507f000000000000000000000000000000000000000000000000000000000000000090565b6119c87f0000000000000000000000000000000000000000000000000000000000000000612954565b905090565b5f6119d88383611e96565b805490915073ffffffffffffffffffffffffffffffffffffffff16338114611a4a576040517fa44ac34600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff82166024820152604401610524565b6001820154611a7990859074010000000000000000000000000000000000000000900464ffffffffff16611fc4565b5092915050565b5f7f9cbbf29bb270727ac8df50815ff3d55b80ad0bc093aebfa6ea0d2c1be424155582604051602001611ab4929190613b45565b604051602081830303815290604052805190602001209050919050565b5f5f611adb611952565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f611b3187611b28886129f8565b87878787612a87565b90505b9695505050505050565b611b4a84848484612be5565b611ba85783611b5884611ad1565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610524565b50505050565b600181810180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679030000000000000000000000000000000000000000000000000017908190555f9182917a010000000000000000000000000000000000000000000000000000900460ff1690811115611c2c57611c2c613194565b600184015484546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff92831660048201528282166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff166044820152919092146064820181905292507f000000000000000000000000000000000000000000000000000000000000000090911690639464f15b906084015f604051808303815f87803b158015611cfc575f5ffd5b505af1158015611d0e573d5f5f3e3d5ffd5b505050505050565b6001820180547904000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790558154604051821515815273ffffffffffffffffffffffffffffffffffffffff9091169084907f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e439060200160405180910390a3600182015482546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff92831660048201528282166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff16604482015282151560648201527f000000000000000000000000000000000000000000000000000000000000000090911690639464f15b906084015f604051808303815f87803b158015611e7b575f5ffd5b505af1158015611e8d573d5f5f3e3d5ffd5b50505050505050565b5f828152600160208190526040909120906001820154790100000000000000000000000000000000000000000000000000900460ff166005811115611edd57611edd613194565b14611f2957828160010160199054906101000a900460ff166040517f039564db000000000000000000000000000000000000000000000000000000008152600401610524929190613865565b816001811115611f3b57611f3b613194565b6001828101547a010000000000000000000000000000000000000000000000000000900460ff1690811115611f7257611f72613194565b14611fbe578281600101601a9054906101000a900460ff166040517f8a9fdeae000000000000000000000000000000000000000000000000000000008152600401610524929190613b5a565b92915050565b80421061200d576040517f3a1834830000000000000000000000000000000000000000000000000000000081526004810183905242602482015260448101829052606401610524565b5050565b6040517f59c87d70000000000000000000000000000000000000000000000000000000008152600481018590525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906359c87d70906024016101e060405180830381865afa15801561209f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120c39190613b91565b90505f815160048111156120d9576120d9613194565b146120e95760400151905061226a565b5f6120f76020870187613cbe565b90505f73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a04290058361214760608b0160408c01613cbe565b6121596101208c016101008d016135f8565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff166044820152606401602060405180830381865afa1580156121d8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121fc91906139c0565b9050878114612240576040517f60bd6ade000000000000000000000000000000000000000000000000000000008152600481018990525f6024820152604401610524565b6122548261224d89612c96565b8888611b3e565b6122646040880160208901613cbe565b93505050505b949350505050565b5f7f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d82604051602001611ab4929190613cd9565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061231b90600d90600401613d26565b602060405180830381865afa158015612336573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061235a91906139c0565b6119c89042613a58565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063facd743b90602401602060405180830381865afa1580156123f0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124149190613b2a565b61244c576040517fd09320c5000000000000000000000000000000000000000000000000000000008152336004820152602401610524565b83513373ffffffffffffffffffffffffffffffffffffffff909116036124b95783516040517f9ecad84c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610524565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061252e90600390600401613d26565b602060405180830381865afa158015612549573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061256d91906139c0565b8560c0015167ffffffffffffffff166125869190613a58565b9050804211156125d2576040517f647015b40000000000000000000000000000000000000000000000000000000081526004810187905242602482015260448101829052606401610524565b5f8481526002602052604090205460ff161561261d576040517f2dde9c9700000000000000000000000000000000000000000000000000000000815260048101859052602401610524565b5f84815260026020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790558054819061266090613d40565b91829055505f8181526001602052604090819020875181547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff91821617825591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815292955093507f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061271790600e90600401613d26565b602060405180830381865afa158015612732573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061275691906139c0565b82546bffffffffffffffffffffffff91909116740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff9091161782556001820180547fffffffffffffffffffffffff000000000000000000000000000000000000000016331790556127cf6122a6565b60018301805464ffffffffff9290921674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff9092169190911779010000000000000000000000000000000000000000000000000017905560208501516002830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff928316179055604086015116612901578460a0015167ffffffffffffffff1685606001516128ce9190613d77565b8260020160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055505b50606093909301516003840180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9092169190911790556005830193909355509091565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001611ab4565b6040515f602082018190526021820183905290600290604101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612a4991613ddb565b602060405180830381855afa158015612a64573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190611fbe91906139c0565b5f8367ffffffffffffffff168567ffffffffffffffff1610612aaa57505f611b34565b5f8086612ab8600188613df1565b9092509050875f5b85811015612bbf578267ffffffffffffffff165f03612ae5575f945050505050611b34565b60018085161480612b0957508267ffffffffffffffff168467ffffffffffffffff16145b15612b7e57612b30878783818110612b2357612b236139d7565b9050602002013583612cca565b91505b60018416158015612b4d575067ffffffffffffffff841615155b15612b795760018467ffffffffffffffff16901c935060018367ffffffffffffffff16901c9250612b33565b612ba3565b612ba082888884818110612b9457612b946139d7565b90506020020135612cca565b91505b677fffffffffffffff600194851c81169493841c169201612ac0565b5067ffffffffffffffff8216158015612bd757508981145b9a9950505050505050505050565b5f5f612bf085611ad1565b90505f5f612bff838787612d86565b5090925090505f816003811115612c1857612c18613194565b148015612c5057508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612c61576001935050505061226a565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612c8a575f935050505061226a565b61226488848888612dcd565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001611ab4929190613e11565b6040517f0100000000000000000000000000000000000000000000000000000000000000602082015260218101839052604181018290525f90600290606101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612d4191613ddb565b602060405180830381855afa158015612d5c573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612d7f91906139c0565b9392505050565b5f80806041849003612dba578435602086013560408701355f1a612dac89828585612e50565b955095509550505050612dc4565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612e8957505f91506003905082612f39565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612eda573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116612f3057505f925060019150829050612f39565b92505f91508190505b9450945094915050565b5f5f83601f840112612f53575f5ffd5b50813567ffffffffffffffff811115612f6a575f5ffd5b602083019150836020828501011115612f81575f5ffd5b9250929050565b5f5f5f5f5f5f8688036102c0811215612f9f575f5ffd5b873596506102607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215612fd3575f5ffd5b5060208701945061028087013567ffffffffffffffff811115612ff4575f5ffd5b61300089828a01612f43565b9095509350506102a087013567ffffffffffffffff811115613020575f5ffd5b8701601f81018913613030575f5ffd5b803567ffffffffffffffff811115613046575f5ffd5b8960208260051b840101111561305a575f5ffd5b60208201935080925050509295509295509295565b5f6020828403121561307f575f5ffd5b5035919050565b5f6101208284031215613097575f5ffd5b50919050565b5f5f5f5f5f5f5f5f5f898b036102208112156130b7575f5ffd5b8a35995060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820112156130ea575f5ffd5b5060208a01975060a08a013567ffffffffffffffff81111561310a575f5ffd5b6131168c828d01612f43565b90985096505060c08a013567ffffffffffffffff811115613135575f5ffd5b6131418c828d01612f43565b909650945061315590508b60e08c01613086565b92506102008a013567ffffffffffffffff811115613171575f5ffd5b61317d8c828d01612f43565b915080935050809150509295985092959850929598565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600681106131d1576131d1613194565b9052565b600281106131d1576131d1613194565b5f610180820190506131f88284516131c1565b602083015161320a60208401826131d5565b506040830151613232604084018273ffffffffffffffffffffffffffffffffffffffff169052565b50606083015161325a606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613276608084018267ffffffffffffffff169052565b5060a083015161329a60a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e08301526101008301516132cc61010084018267ffffffffffffffff169052565b506101208301516132f661012084018273ffffffffffffffffffffffffffffffffffffffff169052565b5061014083015161331c6101408401826fffffffffffffffffffffffffffffffff169052565b5061016092830151919092015290565b8015158114613339575f5ffd5b50565b5f5f5f5f5f60808688031215613350575f5ffd5b853594506020860135935060408601356133698161332c565b9250606086013567ffffffffffffffff811115613384575f5ffd5b61339088828901612f43565b969995985093965092949392505050565b5f602082840312156133b1575f5ffd5b813567ffffffffffffffff8111156133c7575f5ffd5b82016102808185031215612d7f575f5ffd5b67ffffffffffffffff81168114613339575f5ffd5b80356133f9816133d9565b919050565b5f5f6040838503121561340f575f5ffd5b823591506020830135613421816133d9565b809150509250929050565b604051610120810167ffffffffffffffff81118282101715613475577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b6040516101e0810167ffffffffffffffff81118282101715613475577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff81168114613339575f5ffd5b80516133f9816134c4565b6fffffffffffffffffffffffffffffffff81168114613339575f5ffd5b80516133f9816134f0565b80516133f9816133d9565b80516133f98161332c565b5f610120828403121561353f575f5ffd5b61354761342c565b9050613552826134e5565b8152613560602083016134e5565b6020820152613571604083016134e5565b60408201526135826060830161350d565b60608201526135936080830161350d565b60808201526135a460a08301613518565b60a08201526135b560c08301613518565b60c082015260e082810151908201526135d16101008301613523565b61010082015292915050565b5f61012082840312156135ee575f5ffd5b612d7f838361352e565b5f60208284031215613608575f5ffd5b8135612d7f816133d9565b803560ff811681146133f9575f5ffd5b80356133f9816134f0565b8035825261363e602082016133ee565b67ffffffffffffffff16602083015260408181013590830152606080820135908301526080808201359083015260a0808201359083015260c0808201359083015260e080820135908301526101008082013590830152610120808201359083015261014080820135908301526136b76101608201613613565b60ff166101608301526136cd6101808201613613565b60ff166101808301526136e36101a08201613613565b60ff166101a08301526136f96101c082016133ee565b67ffffffffffffffff166101c08301526137166101e082016133ee565b67ffffffffffffffff166101e083015261373361020082016133ee565b67ffffffffffffffff166102008301526137506102208201613623565b6fffffffffffffffffffffffffffffffff1661022083015261377561024082016133ee565b67ffffffffffffffff8116610240840152505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115613802575f5ffd5b8260051b80836020870137939093016020019392505050565b86815261382b602082018761362e565b6102c06102808201525f6138446102c08301868861378b565b8281036102a08401526138588185876137d2565b9998505050505050505050565b82815260408101612d7f60208301846131c1565b5f6101008201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff604084015116604083015260608301516138fe606084018273ffffffffffffffffffffffffffffffffffffffff169052565b50608083015161392260808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161394660a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e083015292915050565b5f5f5f5f60808587031215613974575f5ffd5b845161397f816134f0565b6020860151909450613990816134f0565b60408601519093506139a1816134f0565b6060959095015193969295505050565b818382375f9101908152919050565b5f602082840312156139d0575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8581528415156020820152836040820152608060608201525f611b3160808301848661378b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611fbe57611fbe613a2b565b60208152613a7c602082018361362e565b5f6102608301357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613ab2575f5ffd5b830160208101903567ffffffffffffffff811115613ace575f5ffd5b8060051b3603821315613adf575f5ffd5b61028080850152613af56102a0850182846137d2565b95945050505050565b5f5f6101408385031215613b10575f5ffd5b82519150613b21846020850161352e565b90509250929050565b5f60208284031215613b3a575f5ffd5b8151612d7f8161332c565b8281526102808101612d7f602083018461362e565b82815260408101612d7f60208301846131d5565b8051600581106133f9575f5ffd5b805165ffffffffffff811681146133f9575f5ffd5b5f6101e0828403128015613ba3575f5ffd5b50613bac61347b565b613bb583613b6e565b8152613bc3602084016134e5565b6020820152613bd4604084016134e5565b6040820152613be5606084016134e5565b6060820152613bf66080840161350d565b6080820152613c0760a08401613518565b60a082015260c08381015190820152613c2260e084016134e5565b60e0820152613c346101008401613b7c565b610100820152613c476101208401613518565b610120820152613c5a610140840161350d565b610140820152613c6d6101608401613523565b610160820152613c806101808401613523565b610180820152613c936101a08401613523565b6101a0820152613ca66101c08401613523565b6101c08201529392505050565b80356133f9816134c4565b5f60208284031215613cce575f5ffd5b8135612d7f816134c4565b828152813560208083019190915260a0820190830135613cf8816133d9565b67ffffffffffffffff1660408381019190915283013560608084019190915290920135608090910152919050565b6020810160158310613d3a57613d3a613194565b91905290565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203613d7057613d70613a2b565b5060010190565b5f6fffffffffffffffffffffffffffffffff831680613dbd577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b806fffffffffffffffffffffffffffffffff84160491505092915050565b5f82518060208501845e5f920191825250919050565b67ffffffffffffffff8281168282160390811115611fbe57611fbe613a2b565b82815261014081018235613e24816134c4565b73ffffffffffffffffffffffffffffffffffffffff8116602084015250613e4d60208401613cb3565b73ffffffffffffffffffffffffffffffffffffffff8116604084015250613e7660408401613cb3565b73ffffffffffffffffffffffffffffffffffffffff8116606084015250613e9f60608401613cb3565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a083810191909152613ed5908401613623565b6fffffffffffffffffffffffffffffffff811660c084015250613efa60c084016133ee565b67ffffffffffffffff811660e084015250613f1760e084016133ee565b67ffffffffffffffff811661010084015250613f3661010084016133ee565b67ffffffffffffffff811661012084015250939250505056'
